package org.bianmin.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
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
        try (DroolsObjectInputStream in = new DroolsObjectInputStream(Files.newInputStream(file.get()))) {
            List<KiePackage> packages = new ArrayList<>();
            for (Object each : (Collection<?>) in.readObject()) {
                packages.add((KiePackage) each);
            }
            return Optional.of(packages);
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
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
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
                out.writeObject(new ArrayList<>(packages));
            }
            Files.createDirectories(file.get().getParent());
            Path part = Files.createTempFile(file.get().getParent(), "rules-", ".part");
            Files.write(part, bytes.toByteArray());
            Files.move(part, file.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Without a cache everything still works, only slower.
            return;
        }
    }
}
