package org.bianmin.record.selfcheck;

import org.bianmin.catalogue.yaml.Place;

/**
 * A photo that was sent along with the answers, as it came: nobody has looked at it yet.
 *
 * @param question id of the question that it belongs to
 * @param place where it stands
 * @param bytes the file
 */
public record AnsweredPhoto(String question, Place place, byte[] bytes) {}
