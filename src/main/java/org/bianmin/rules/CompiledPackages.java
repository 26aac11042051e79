package org.bianmin.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.kie.api.definition.KiePackage;

/** Compiled rules as bytes, which each reading turns into rules of their own. */
final class CompiledPackages {
    private CompiledPackages() {}

    static byte[] written(Collection<KiePackage> packages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(packages));
        }
        return bytes.toByteArray();
    }

    /**
     * Reads compiled rules.
     *
     * @param bytes only such as this program wrote, because reading them is deserialisation
     * @throws IOException if they are damaged or of another program
     */
    static Collection<KiePackage> read(InputStream bytes) throws IOException {
        try (DroolsObjectInputStream in = new DroolsObjectInputStream(bytes)) {
            List<KiePackage> packages = new ArrayList<>();
            for (Object each : (Collection<?>) in.readObject()) {
                packages.add((KiePackage) each);
            }
            return packages;
        } catch (ClassNotFoundException | RuntimeException e) {
            throw new IOException(e);
        }
    }
}
