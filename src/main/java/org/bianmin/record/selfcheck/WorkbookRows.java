package org.bianmin.record.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;

/** Holds the rows of a workbook against those that its hidden sheet lists: none may be missing, copied or reworded. */
final class WorkbookRows {
    private final String file;
    private final Problems problems;
    private final List<List<String>> header = new ArrayList<>();
    private final List<Layout.Line> listed = new ArrayList<>();
    private final Map<String, Layout.Line> byKey = new LinkedHashMap<>();
    private final Map<String, Place> found = new LinkedHashMap<>();
    private final Map<String, Layout.Line> reworded = new LinkedHashMap<>();
    private String digest = "";

    WorkbookRows(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What the hidden sheet says of the centre. */
    record Header(boolean sample, Node centre, Node standards) {}

    /** A line of the hidden sheet. */
    void listed(String key, String first, String second, String third) {
        if (key.equals(Layout.ROW)) {
            Layout.Line line = new Layout.Line(first, second, third);
            listed.add(line);
            byKey.put(first + "\t" + second, line);
        } else if (key.equals(Layout.DIGEST)) {
            digest = first;
        } else if (!key.isEmpty()) {
            header.add(List.of(key, first));
        }
    }

    /** A row with a key on a sheet with answers; whether it is the only one of this key. */
    boolean found(Place place, String group, String key, String text) {
        String whole = group + "\t" + key;
        Place before = found.putIfAbsent(whole, place);
        if (before != null) {
            problems.add(place, "layout_row_twice", text, before);
            return false;
        }
        reworded.put(whole, new Layout.Line(group, key, text));
        return true;
    }

    /**
     * Makes sure that nothing but answers was changed.
     *
     * @throws InvalidInput if it is no form of this version, or was made for another centre than it says
     */
    void check() {
        String version = value(Layout.FORM);
        if (version.isEmpty()) {
            throw new InvalidInput(new Problem(new Place(file, 1, 1), "not_a_form"));
        }
        if (!version.equals(Layout.VERSION)) {
            throw new InvalidInput(new Problem(new Place(file, 1, 1), "form_version", version, Layout.VERSION));
        }
        if (!Layout.digest(header, listed).equals(digest)) {
            throw new InvalidInput(new Problem(new Place(file, 1, 1), "layout_changed"));
        }
        byKey.forEach((whole, line) -> {
            if (!found.containsKey(whole)) {
                problems.add(new Place(file, 1, 1), "layout_row_missing", line.text());
            } else if (!reworded.get(whole).text().strip().equals(line.text().strip())) {
                problems.add(
                        found.get(whole),
                        "layout_row_reworded",
                        line.text(),
                        reworded.get(whole).text());
            }
        });
        found.forEach((whole, place) -> {
            if (!byKey.containsKey(whole)) {
                problems.add(place, "layout_row_unknown", reworded.get(whole).text());
            }
        });
        problems.orElseThrow();
    }

    private String value(String key) {
        return header.stream()
                .filter(each -> each.get(0).equals(key))
                .map(each -> each.get(1))
                .findFirst()
                .orElse("");
    }

    /** The centre and its standards, as a record has them. */
    Header header() {
        Place nowhere = new Place(file, 1, 1);
        List<Node.Field> centre = new ArrayList<>();
        for (String key : List.of("code", "name", "kind", "region", "responsible")) {
            String value = value(key);
            if (!value.isEmpty()) {
                centre.add(new Node.Field(nowhere, key, new Node.Scalar(nowhere, value)));
            }
        }
        List<Node> standards = header.stream()
                .filter(each -> each.get(0).equals("standard"))
                .<Node>map(each -> new Node.Scalar(nowhere, each.get(1)))
                .toList();
        return new Header(
                value("sample").equals("true"), new Node.Fields(nowhere, centre), new Node.Items(nowhere, standards));
    }
}
