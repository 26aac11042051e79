package org.bianmin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.facts.OfClause;

/** The flow, as a test: standards and records become facts, findings, a score and a report, in this order. */
@AnalyzeClasses(packages = "org.bianmin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule a_package_uses_only_packages_to_its_left = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("catalogue")
            .definedBy("org.bianmin.catalogue..")
            .layer("record")
            .definedBy("org.bianmin.record..")
            .layer("facts")
            .definedBy("org.bianmin.facts..")
            .layer("rules")
            .definedBy("org.bianmin.rules..")
            .layer("findings")
            .definedBy("org.bianmin.findings..")
            .layer("score")
            .definedBy("org.bianmin.score..")
            .layer("todo")
            .definedBy("org.bianmin.todo..")
            .layer("cases")
            .definedBy("org.bianmin.cases..")
            .layer("report")
            .definedBy("org.bianmin.report..")
            .layer("cli")
            .definedBy("org.bianmin.cli..")
            .whereLayer("catalogue")
            .mayNotAccessAnyLayer()
            .whereLayer("record")
            .mayOnlyAccessLayers("catalogue")
            .whereLayer("facts")
            .mayOnlyAccessLayers("catalogue", "record")
            .whereLayer("rules")
            .mayOnlyAccessLayers("catalogue", "record", "facts")
            .whereLayer("findings")
            .mayOnlyAccessLayers("catalogue", "record", "facts", "rules")
            .whereLayer("score")
            .mayOnlyAccessLayers("catalogue", "record", "facts", "rules", "findings")
            .whereLayer("todo")
            .mayOnlyAccessLayers("catalogue", "record", "facts", "findings")
            .whereLayer("cases")
            .mayOnlyAccessLayers("catalogue", "record", "facts", "rules", "findings", "score")
            .whereLayer("report")
            .mayOnlyAccessLayers("catalogue", "record", "facts", "findings", "score", "todo")
            .because("someone new should see the flow from the folder names");

    @ArchTest
    static final ArchRule only_rules_know_the_rule_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.bianmin.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..")
            .because("everything else sees one call: rule group + facts → asserted facts");

    @ArchTest
    static final ArchRule only_the_report_knows_templates_and_pdf = noClasses()
            .that()
            .resideOutsideOfPackage("org.bianmin.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("freemarker..", "com.lowagie..", "org.xhtmlrenderer..")
            .because("a result must be printable by other means without touching the rest");

    @ArchTest
    static final ArchRule only_one_package_decodes_pictures = noClasses()
            .that()
            .resideOutsideOfPackage("org.bianmin.report.photo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.drew..", "javax.imageio..", "java.awt.image..")
            .because("whatever a photo holds meets the same limits, and nothing but its pixels gets into a report");

    @ArchTest
    static final ArchRule only_the_command_line_knows_its_parser = noClasses()
            .that()
            .resideOutsideOfPackage("org.bianmin.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..")
            .because("the flow can be called by something else than a terminal");

    @ArchTest
    static final ArchRule only_one_package_knows_the_yaml_parser = noClasses()
            .that()
            .resideOutsideOfPackage("org.bianmin.catalogue.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.dataformat.yaml..", "org.yaml..")
            .because("every file that people write goes through the same limits and gives the same kind of message");

    @ArchTest
    static final ArchRule only_two_packages_know_workbooks = noClasses()
            .that()
            .resideOutsideOfPackages("org.bianmin.record.selfcheck..", "org.bianmin.report.workbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dhatim..", "org.apache.commons.compress..")
            .because(
                    "whatever workbook comes from outside meets the same limits, and one place says what they look like");

    @ArchTest
    static final ArchRule judging_touches_no_file_and_no_clock = noClasses()
            .that()
            .resideInAnyPackage("org.bianmin.facts..", "org.bianmin.findings..", "org.bianmin.score..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.io..", "java.time.zone..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("the same facts give the same verdict on every machine and every day");

    @ArchTest
    static final ArchRule judging_never_asks_what_day_it_is = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.bianmin.facts..", "org.bianmin.findings..", "org.bianmin.score..", "org.bianmin.report..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.lang.System.class, "currentTimeMillis")
            .because("the day of the visit judges, not the day of the run");

    @ArchTest
    static final ArchRule no_binary_floating_point = noClasses()
            .that()
            .resideOutsideOfPackage("org.bianmin.report..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Double")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Float")
            .because("limits, observations and points are exact");

    @ArchTest
    static final ArchRule nobody_lets_fractions_compare_themselves = noClasses()
            .should()
            .callMethod(BigFraction.class, "compareTo", BigFraction.class)
            .because("of two negative fractions the library takes the smaller one for the greater");

    @ArchTest
    static final ArchRule no_leftover_packages = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..core..", "..service..", "..manager..")
            .because("such names say nothing of what is in them");

    @ArchTest
    static final ArchRule rules_name_only_facts = classes()
            .that()
            .resideInAPackage("org.bianmin.rules..")
            .should(importOnlyFactsInRuleFiles())
            .because("a rule author looks for the words of a rule in one package");

    @ArchTest
    static final ArchRule facts_say_of_which_clause_they_are = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.bianmin.facts..")
            .and()
            .haveName("clause")
            .and()
            .haveRawParameterTypes(new Class<?>[0])
            .should()
            .beDeclaredInClassesThat()
            .areAssignableTo(OfClause.class)
            .because("the rules that led to a verdict are those that matched a fact of its clause");

    private static ArchCondition<JavaClass> importOnlyFactsInRuleFiles() {
        Pattern imports = Pattern.compile("import (org\\.bianmin\\.[\\w.*]+)");
        return new ArchCondition<>("import only facts in rule files") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Shipped.ruleSources().forEach((file, text) -> {
                    Matcher matcher = imports.matcher(text);
                    while (matcher.find()) {
                        boolean fact = matcher.group(1).startsWith("org.bianmin.facts.");
                        events.add(new SimpleConditionEvent(item, fact, file + " imports " + matcher.group(1)));
                    }
                });
            }
        };
    }
}
