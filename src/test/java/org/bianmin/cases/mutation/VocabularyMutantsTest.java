package org.bianmin.cases.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.bianmin.cases.mutation.Mutant.Kind;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.YamlFile;
import org.junit.jupiter.api.Test;

/** What can be changed in the word lists, one thing at a time. */
class VocabularyMutantsTest {
    private static final Node ROOT = YamlFile.parse("vocabulary.yaml", """
            lists:
              colours:
                words:
                  - {name: 深色}
                  - {name: 墨绿色, aliases: [墨绿, 深绿], is_a: [深色, 绿色]}
              posts:
                words:
                  - {name: 其他人员, aliases: [其他]}
            """);

    @Test
    void should_drop_each_alias_and_each_broader_word() {
        assertThat(VocabularyMutants.of(ROOT))
                .extracting(
                        Mutant::within,
                        mutant -> mutant.place().line() + ":" + mutant.place().column(),
                        Mutant::kind,
                        Mutant::before)
                .containsExactly(
                        tuple("colours", "5:31", Kind.ALIAS, "墨绿色: 墨绿"),
                        tuple("colours", "5:35", Kind.ALIAS, "墨绿色: 深绿"),
                        tuple("colours", "5:47", Kind.BROADER, "墨绿色: 深色"),
                        tuple("colours", "5:51", Kind.BROADER, "墨绿色: 绿色"),
                        tuple("posts", "8:32", Kind.ALIAS, "其他人员: 其他"));
    }

    @Test
    void should_drop_nothing_else() {
        assertThat(VocabularyMutants.of(ROOT).stream()
                        .flatMap(mutant -> Difference.between(ROOT, mutant.root()).stream()))
                .extracting(Difference::before)
                .containsExactly("aliases: 墨绿", "aliases: 深绿", "is_a: 深色", "is_a: 绿色", "aliases: 其他");
    }
}
