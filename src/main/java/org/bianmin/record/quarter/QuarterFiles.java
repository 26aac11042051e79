package org.bianmin.record.quarter;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bianmin.catalogue.Catalogue;

/**
 * The register and the plan that hold for the files of a folder: those in it or, where it has none, the nearest of those
 * up to two folders above. Each file is read once. Safe for use by several threads.
 */
public final class QuarterFiles {
    private static final int FOLDERS_ABOVE = 2;

    private final Catalogue catalogue;
    private final RegisterReader reader;
    private final Map<Path, Register> registers = new ConcurrentHashMap<>();
    private final Map<Path, Plan> plans = new ConcurrentHashMap<>();

    /**
     * @param catalogue what the files may name
     */
    public QuarterFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.reader = new RegisterReader(catalogue);
    }

    /**
     * The register for a file; absent where there is none.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in the register
     */
    public Optional<Register> register(Path beside) {
        return nearest(beside, Register.FILE).map(file -> registers.computeIfAbsent(file, reader::read));
    }

    /**
     * The plan for a file; absent where there is none.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in the plan, or in its register
     */
    public Optional<Plan> plan(Path beside) {
        Optional<Path> file = nearest(beside, Plan.FILE);
        Optional<Register> register = file.flatMap(this::register);
        return file.map(found -> plans.computeIfAbsent(found, new PlanReader(catalogue, register)::read));
    }

    /** The path is relative where the file's own is, so that messages name it as the user would. */
    private static Optional<Path> nearest(Path beside, String name) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = here.resolve(beside).normalize().getParent();
        for (int above = 0; above <= FOLDERS_ABOVE && folder != null; above++) {
            Path file = folder.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(beside.isAbsolute() ? file : here.relativize(file));
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
