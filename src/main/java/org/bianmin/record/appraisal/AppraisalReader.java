package org.bianmin.record.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/** Reads what a record, or a case of a scheme, says by the rows of schemes (考核). */
public final class AppraisalReader {
    private final Catalogue catalogue;
    private final Problems problems;

    /**
     * @param catalogue the schemes and offices
     * @param problems where mistakes go
     */
    public AppraisalReader(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /**
     * What a record says, scheme by scheme.
     *
     * @param node what stands under 考核; absent: nothing
     * @param region of the centre, in which each scheme must bind
     */
    public List<Appraisal> read(Optional<Node> node, String region, Occasion occasion) {
        List<Appraisal> all = new ArrayList<>();
        for (Node item : node.map(this::items).orElse(List.of())) {
            FieldReader fields = new FieldReader(item, Words.keys("appraisal"), problems);
            Optional<Scheme> scheme = scheme(fields, region);
            if (scheme.isEmpty()) {
                continue;
            }
            if (all.stream().anyMatch(each -> each.scheme().equals(scheme.get().id()))) {
                problems.add(
                        fields.place("scheme"), "scheme_twice", scheme.get().id());
            }
            if (!occasion.kind().isEmpty()) {
                all.add(appraisal(fields, scheme.get(), occasion));
                fields.finish();
            }
        }
        return List.copyOf(all);
    }

    private List<Node> items(Node node) {
        if (node instanceof Node.Items list) {
            return list.items();
        }
        problems.add(node.place(), "expected_list");
        return List.of();
    }

    /**
     * What one item says by a scheme that is known already, so that the item does not name it: a case of that scheme.
     *
     * @param item with the targets
     * @param scheme which scores by tables
     */
    public Appraisal read(Node item, Scheme scheme, Occasion occasion) {
        FieldReader fields = new FieldReader(item, Words.keys("appraisal"), problems);
        Appraisal read = appraisal(fields, scheme, occasion);
        fields.finish();
        return read;
    }

    private Appraisal appraisal(FieldReader fields, Scheme scheme, Occasion occasion) {
        return new Appraisal(scheme.id(), new AppraisedReader(scheme, occasion, problems).read(fields), fields.place());
    }

    private Optional<Scheme> scheme(FieldReader fields, String region) {
        String id = fields.requiredText("scheme");
        List<String> byTables = catalogue.schemes().stream()
                .filter(scheme -> scheme.tables().isPresent())
                .map(Scheme::id)
                .toList();
        Optional<Scheme> scheme = catalogue.scheme(id);
        if (id.isEmpty()) {
            return Optional.empty();
        } else if (scheme.isEmpty()) {
            problems.unknown(fields.place("scheme"), "unknown_scheme", id, byTables);
        } else if (!byTables.contains(id)) {
            problems.add(fields.place("scheme"), "scheme_without_tables", id, String.join("、", byTables));
        } else {
            scheme.flatMap(Scheme::region)
                    .filter(binds -> !bindsIn(binds, region))
                    .ifPresent(binds -> problems.add(fields.place("scheme"), "scheme_of_other_region", id, binds));
        }
        return scheme.filter(found -> byTables.contains(id));
    }

    /** A region that is not known is told elsewhere. */
    private boolean bindsIn(String binds, String region) {
        return catalogue.offices().stream()
                .filter(office -> office.district().equals(region))
                .allMatch(office -> office.region().contains(binds));
    }
}
