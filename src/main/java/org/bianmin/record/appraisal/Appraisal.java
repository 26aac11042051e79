package org.bianmin.record.appraisal;

import java.util.List;
import org.bianmin.catalogue.yaml.Place;

/**
 * What a record says by the rows of one scheme (考核).
 *
 * @param scheme id of the scheme; it scores by tables
 * @param targets in the order of the record
 * @param place where it stands
 */
public record Appraisal(String scheme, List<Appraised> targets, Place place) {}
