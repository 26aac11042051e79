package org.bianmin.report.photo;

import java.util.Optional;

/** Gives the pictures that a result names. */
@FunctionalInterface
public interface Pictures {
    /** For a report that is made without the folder of evidence: it names the photos and shows none. */
    Pictures NONE = file -> Optional.empty();

    /**
     * The picture of a photo, ready to be embedded.
     *
     * @param file its name in the result
     * @return a small JPEG without any metadata; absent when there is none
     */
    Optional<byte[]> of(String file);
}
