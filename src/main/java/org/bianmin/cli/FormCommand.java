package org.bianmin.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code form}: what a centre answers about itself before the inspectors come. */
@CommandLine.Command(
        name = "form",
        subcommands = {FormXlsxCommand.class, FormHtmlCommand.class})
final class FormCommand extends Command {
    @Spec
    private CommandSpec commands;

    @Override
    ExitCode run() {
        throw new ParameterException(
                commands.commandLine(), settings().messages().text("cli.subcommand_missing"));
    }
}
