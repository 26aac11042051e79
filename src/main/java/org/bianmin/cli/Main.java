package org.bianmin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.bianmin.report.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code bianmin}. */
@CommandLine.Command(
        name = "bianmin",
        subcommands = {
            AuditCommand.class,
            DraftCommand.class,
            FinalCommand.class,
            ValidateCommand.class,
            NewCommand.class,
            FormCommand.class,
            ImportCommand.class,
            SheetCommand.class,
            MergeCommand.class,
            ScoreCommand.class,
            SelfCheckCommand.class,
            SubmitCommand.class,
            CompareCommand.class,
            ExplainCommand.class,
            StandardsCommand.class
        },
        versionProvider = Main.Version.class)
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    private final Messages messages;

    private Main(Messages messages) {
        this.messages = messages;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        String language = language(List.of(args));
        Messages messages = Messages.of(language);
        CommandLine commandLine = new CommandLine(new Main(messages))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(true)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setResourceBundle(usage(language))
                .setParameterExceptionHandler((wrong, given) -> wrongUsage(messages, wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    command.getErr().println(messages.text("cli.crashed", failure));
                    command.getErr().println(trace);
                    return ExitCode.FAILED.number();
                });
        return commandLine.execute(args);
    }

    /** The parser's own sentences are English only. */
    private static int wrongUsage(Messages messages, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String told = wrong.getMessage();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            told = messages.text("cli.usage.unmatched", String.join(" ", unmatched.getUnmatched()));
        } else if (wrong instanceof MissingParameterException missing) {
            told = messages.text(
                    "cli.usage.missing",
                    missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" ")));
        } else if (wrong.getArgSpec() != null) {
            told = messages.text("cli.usage.value", wrong.getValue(), name(wrong.getArgSpec()));
        }
        command.getErr().println(told);
        command.usage(command.getErr());
        return ExitCode.USAGE.number();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The language must be known before the arguments are parsed, because what is wrong in them is told in it. */
    private static String language(List<String> args) {
        int at = args.indexOf("--lang");
        boolean english =
                (at >= 0 && at + 1 < args.size() && args.get(at + 1).equals("en")) || args.contains("--lang=en");
        return english ? "en" : "zh";
    }

    private static ResourceBundle usage(String language) {
        return ResourceBundle.getBundle(
                "org.bianmin.cli.usage",
                language.equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), messages.text("cli.subcommand_missing"));
    }

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return Arrays.asList("bianmin " + Program.version(), Program.digest())
                    .toArray(String[]::new);
        }
    }
}
