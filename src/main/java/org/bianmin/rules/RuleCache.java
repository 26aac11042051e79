package org.bianmin.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import org.kie.api.definition.KiePackage;

/**
 * Compiled rules between two runs. The name of a file carries the digests of rules and program, so a changed rule is
 * compiled anew; the folder is the program's own, because reading it is deserialisation.
 */
final class RuleCache {
    private final Optional<Path> file;

    RuleCache(Optional<Path> folder, String rules, String program) {
        String name = "rules-" + rules.substring(0, 16) + "-" + program.substring(0, Math.min(16, program.length()));
        this.file = folder.map(f -> f.resolve(name + "-java" + Runtime.version().feature() + ".bin"));
    }

    /** The compiled rules, unless there are none or they cannot be read. */
    Optional<Collection<KiePackage>> read() {
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file.get())) {
            return Optional.of(CompiledPackages.read(bytes));
        } catch (IOException e) {
            // A damaged cache costs a compilation, not a run.
            return Optional.empty();
        }
    }

    /** Keeps compiled rules; where that is not possible the next run compiles them again. */
    void write(Collection<KiePackage> packages) {
        if (file.isEmpty()) {
            return;
        }
        try {
            byte[] bytes = CompiledPackages.written(packages);
            Files.createDirectories(file.get().getParent());
            Path part = Files.createTempFile(file.get().getParent(), "rules-", ".part");
            Files.write(part, bytes);
            Files.move(part, file.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Without a cache everything still works, only slower.
            return;
        }
    }
}
