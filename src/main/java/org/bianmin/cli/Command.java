package org.bianmin.cli;

import java.util.concurrent.Callable;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.rules.InvalidRules;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have in common: their settings, and how what goes wrong becomes an exit code. */
abstract class Command implements Callable<Integer> {
    @Mixin
    private Settings settings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    private Terminal terminal;

    Settings settings() {
        return settings;
    }

    Terminal terminal() {
        if (terminal == null) {
            terminal =
                    new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr(), settings.messages());
        }
        return terminal;
    }

    /** The command as its parser knows it, to tell of wrong usage. */
    CommandLine commandLine() {
        return spec.commandLine();
    }

    /** Does the work. */
    abstract ExitCode run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return told(this::run).number();
    }

    /** Does some work; what goes wrong is told and becomes an exit code. */
    final ExitCode told(Callable<ExitCode> work) throws Exception {
        try {
            return work.call();
        } catch (InvalidInput e) {
            terminal().problems(e.problems());
            return ExitCode.INVALID;
        } catch (InvalidRules e) {
            e.messages().forEach(message -> terminal().warn("cli.invalid_rules", message));
            return ExitCode.INVALID;
        } catch (IncompleteJudgement e) {
            terminal().warn("cli.incomplete", e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
