package org.bianmin.report.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.record.InspectionRecord;
import org.bianmin.report.Messages;
import org.bianmin.todo.Task;

/**
 * Drafts a letter (情况说明) about what a centre cannot put right itself. It says what was seen and what the clauses
 * say; whatever nobody wrote down is left blank.
 */
final class StatementText {
    private final Messages messages;
    private final TaskText tasks;

    StatementText(Messages messages, TaskText tasks) {
        this.messages = messages;
        this.tasks = tasks;
    }

    /**
     * The draft, line by line.
     *
     * @param day of the visit, as it is read
     * @param above what the centre cannot do; the draft is empty where there is nothing
     */
    List<String> of(InspectionRecord record, String day, List<Task> above) {
        if (above.isEmpty()) {
            return List.of();
        }
        String centre = record.centre().name();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("todo.statement"));
        lines.add(messages.text("todo.statement.title", centre));
        lines.add(messages.text("todo.statement.to"));
        lines.add(messages.text(
                "todo.statement.begin",
                centre,
                day,
                messages.word("kind", record.visit().kind())));
        for (int i = 0; i < above.size(); i++) {
            Task task = above.get(i);
            lines.add(messages.text(
                    "todo.statement.item",
                    i + 1,
                    task.findings().get(0).clause().title(),
                    String.join(messages.text("seen.separator"), tasks.what(task)),
                    messages.word("body", task.findings().get(0).clause().binds())));
            lines.addAll(tasks.sources(task.findings()));
        }
        lines.add(messages.text("todo.statement.end"));
        lines.add(messages.text(
                "todo.statement.signed",
                Optional.of(record.centre().responsible())
                        .filter(name -> !name.isEmpty())
                        .orElse(centre)));
        return lines;
    }
}
