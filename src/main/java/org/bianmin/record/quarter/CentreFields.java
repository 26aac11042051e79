package org.bianmin.record.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;

/** Reads what a record and the register both say of a centre. */
public final class CentreFields {
    private static final int LONGEST_NAME = 60;

    private final Catalogue catalogue;

    /**
     * @param catalogue the kinds, regions and standards that may be named
     */
    public CentreFields(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A name or code; it becomes part of headings and file names, so what could lead elsewhere is reported. */
    public String name(FieldReader centre, String key) {
        Optional<String> written = centre.text(key);
        written.ifPresent(name -> {
            if (name.matches(".*[/\\\\\\p{Cntrl}].*")
                    || name.contains("..")
                    || name.codePointCount(0, name.length()) > LONGEST_NAME) {
                centre.problems().add(centre.place(key), "not_a_name", name);
            }
        });
        return written.orElse("");
    }

    /** The kind of centre (类别), as the vocabulary has it. */
    public Optional<String> kind(FieldReader centre) {
        WordList kinds = catalogue.vocabulary().kinds();
        Optional<String> written = centre.text("kind");
        Optional<String> kind = written.flatMap(kinds::canonical);
        if (written.isPresent() && kind.isEmpty()) {
            List<String> names = kinds.words().stream().map(Word::name).toList();
            centre.problems().unknown(centre.node("kind").orElseThrow().place(), "unknown_word", written.get(), names);
        }
        return kind;
    }

    /** The region, which is the district of some office. */
    public Optional<String> region(FieldReader centre) {
        List<String> served = catalogue.offices().stream().map(Office::district).toList();
        Optional<String> written = centre.text("region");
        if (written.isPresent() && !served.contains(written.get())) {
            centre.problems()
                    .unknown(centre.node("region").orElseThrow().place(), "unknown_region", written.get(), served);
        }
        return written;
    }

    /** The ids of standards, one or a sequence, each once; one that is not known is reported. */
    public List<Node.Scalar> standards(FieldReader fields, String key) {
        List<String> ids = catalogue.standards().stream().map(Standard::id).toList();
        List<Node> written = fields.node(key)
                .map(node -> node instanceof Node.Items list ? list.items() : List.of(node))
                .orElse(List.of());
        List<Node.Scalar> known = new ArrayList<>();
        for (Node node : written) {
            if (!(node instanceof Node.Scalar scalar)) {
                fields.problems().add(node.place(), "expected_value");
            } else if (!ids.contains(scalar.text())) {
                fields.problems().unknown(scalar.place(), "unknown_standard", scalar.text(), ids);
            } else if (known.stream().noneMatch(before -> before.text().equals(scalar.text()))) {
                known.add(scalar);
            }
        }
        return List.copyOf(known);
    }
}
