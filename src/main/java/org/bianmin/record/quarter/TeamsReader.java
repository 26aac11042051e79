package org.bianmin.record.quarter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/** Reads the teams of a plan: the centres that they look at are registered, and each belongs to one team. */
final class TeamsReader {
    private final Optional<Register> register;
    private final Optional<String> quarter;
    private final Problems problems;
    private final Map<String, Place> planned = new HashMap<>();

    /**
     * @param quarter of the plan; absent when it could not be read
     */
    TeamsReader(Optional<Register> register, Optional<String> quarter, Problems problems) {
        this.register = register;
        this.quarter = quarter;
        this.problems = problems;
    }

    List<Plan.Team> read(FieldReader plan) {
        plan.must("teams");
        if (register.isEmpty()) {
            problems.add(plan.place("teams"), "plan_without_register");
        }
        Set<String> names = new HashSet<>();
        List<Plan.Team> teams = new ArrayList<>();
        for (Node item : plan.items("teams")) {
            FieldReader team = new FieldReader(item, Words.keys("team"), problems);
            String name = team.requiredText("name");
            if (!name.isEmpty() && !names.add(WordList.folded(name))) {
                problems.add(team.place("name"), "team_twice", name);
            }
            team.must("members");
            team.must("centres");
            teams.add(new Plan.Team(name, members(team), centres(team)));
            team.finish();
        }
        return List.copyOf(teams);
    }

    private List<Plan.Member> members(FieldReader team) {
        return team.items("members").stream()
                .map(item -> {
                    FieldReader member = new FieldReader(item, Words.keys("inspector"), problems);
                    Plan.Member read = new Plan.Member(member.requiredText("name"), member.requiredText("unit"));
                    member.finish();
                    return read;
                })
                .toList();
    }

    private List<String> centres(FieldReader team) {
        List<String> codes = new ArrayList<>();
        for (Node node : team.items("centres")) {
            if (!(node instanceof Node.Scalar code)) {
                problems.add(node.place(), "expected_value");
                continue;
            }
            codes.add(code.text());
            register.ifPresent(known -> known(known, code));
            Place before = planned.putIfAbsent(code.text(), code.place());
            if (before != null) {
                problems.add(code.place(), "planned_twice", code.text(), before.line());
            }
        }
        return List.copyOf(codes);
    }

    private void known(Register centres, Node.Scalar code) {
        List<Register.Entry> entries = centres.coded(code.text());
        if (entries.isEmpty()) {
            problems.unknown(code.place(), "unknown_code", code.text(), centres.codes());
        } else if (quarter.isPresent()
                && entries.stream().noneMatch(entry -> entry.period().overlaps(Plan.days(quarter.get())))) {
            problems.add(
                    code.place(), "not_in_quarter", code.text(), entries.get(0).name(), quarter.get());
        }
    }
}
