package org.bianmin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bianmin.cases.mutation.FailingCases;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code standards mutate [ID] [CLAUSE]}: changes one thing at a time, and tells which change no case notices. */
@CommandLine.Command(name = "mutate")
final class StandardsMutateCommand extends Command {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "mutate_id")
    private String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CLAUSE", descriptionKey = "mutate_within")
    private String within;

    @Option(names = "--sample", paramLabel = "N", descriptionKey = "mutate_sample")
    private Integer sample;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "mutate_seed")
    private long seed;

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "mutate_jobs")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Override
    ExitCode run() {
        if (jobs < 1 || sample != null && sample < 1) {
            terminal().warn("cli.mutate_numbers");
            return ExitCode.USAGE;
        }
        List<Tally> tallies = new ArrayList<>();
        try {
            Mutations mutations = new Mutations(settings());
            for (Mutations.Part part : mutations.parts(id)) {
                Mutations.Part meant = within == null ? part : mutations.within(part, within);
                tallies.add(tried(meant.name(), chosen(meant.attempts())));
            }
        } catch (FailingCases e) {
            e.cases().forEach(failing -> terminal().warn("cli.mutate_failing", failing.place(), failing.name()));
            return ExitCode.INVALID;
        }
        return new MutationSummary(terminal(), settings().messages()).print(tallies);
    }

    /** All of them, or as many as are wanted by lot, in the order of the file. */
    private List<Attempt> chosen(List<Attempt> all) {
        if (sample == null || sample >= all.size()) {
            return all;
        }
        return new Random(seed)
                .ints(0, all.size())
                .distinct()
                .limit(sample)
                .sorted()
                .mapToObj(all::get)
                .toList();
    }

    private Tally tried(String part, List<Attempt> attempts) {
        List<Attempt.Result> results = Batch.run(attempts, jobs, Attempt::result);
        results.stream().flatMap(result -> result.survivor().stream()).forEach(survivor -> {
            terminal().line(survivor.told());
            terminal().text(survivor.remedy());
        });
        return Tally.of(part, results);
    }
}
