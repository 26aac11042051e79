package org.bianmin.cases.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.bianmin.Shipped;
import org.bianmin.cases.mutation.Mutant.Kind;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be changed in a standard, one thing at a time. */
class StandardMutantsTest {
    private static final Path GOLDEN = SmallCatalogue.STANDARD.resolveSibling("mutants.txt");

    @TempDir
    Path folder;

    private List<Mutant> mutants() throws IOException {
        Catalogue catalogue = Catalogue.read(SmallCatalogue.written(folder));
        return StandardMutants.of(
                catalogue.standard(SmallCatalogue.ID).orElseThrow(),
                YamlFile.read(SmallCatalogue.STANDARD),
                catalogue.vocabulary());
    }

    @Test
    void should_change_one_thing_after_the_other_in_the_order_of_the_file() throws IOException {
        String told = mutants().stream().map(StandardMutantsTest::told).collect(Collectors.joining());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, told);
        }
        assertThat(told).isEqualTo(Files.readString(GOLDEN));
    }

    private static String told(Mutant mutant) {
        return String.join(
                " | ",
                mutant.place().line() + ":" + mutant.place().column(),
                mutant.within(),
                mutant.kind().name(),
                mutant.before() + " → " + (mutant.after().isEmpty() ? "∅" : mutant.after()) + "\n");
    }

    @Test
    void should_know_every_kind_of_change_in_a_standard() throws IOException {
        assertThat(EnumSet.copyOf(mutants().stream().map(Mutant::kind).toList()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Kind.ALIAS, Kind.BROADER)));
    }

    @Test
    void should_change_just_what_it_tells() {
        for (Standard standard : Shipped.CATALOGUE.standards()) {
            Node root = YamlFile.read(
                    Shipped.CATALOGUE.folder().resolve(standard.id()).resolve("standard.yaml"));
            List<Mutant> mutants = StandardMutants.of(standard, root, Shipped.CATALOGUE.vocabulary());
            assertThat(mutants).isNotEmpty().allSatisfy(mutant -> {
                assertThat(mutant.standard()).isEqualTo(standard.id());
                assertThat(Difference.between(root, mutant.root()))
                        .containsExactly(new Difference(mutant.place().line(), mutant.before(), mutant.after()));
            });
        }
    }
}
