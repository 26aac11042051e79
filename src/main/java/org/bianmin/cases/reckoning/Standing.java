package org.bianmin.cases.reckoning;

import java.util.Collection;
import java.util.Set;

/** How what was seen stands to what is asked, before anybody asks how strongly it is asked. */
enum Standing {
    MET,
    NOT_MET,
    UNCHECKED,
    UNDECIDED;

    /** Of several that must all be met: one failure decides, then one gap, then one doubt. */
    static Standing all(Collection<Standing> several) {
        Set<Standing> found = Set.copyOf(several);
        if (found.contains(NOT_MET)) {
            return NOT_MET;
        } else if (found.contains(UNCHECKED)) {
            return UNCHECKED;
        }
        return found.contains(UNDECIDED) ? UNDECIDED : MET;
    }

    /** Of several of which one is enough: none is missing while another may still be there. */
    static Standing any(Collection<Standing> several) {
        Set<Standing> found = Set.copyOf(several);
        if (found.contains(MET)) {
            return MET;
        } else if (found.contains(UNCHECKED)) {
            return UNCHECKED;
        }
        return found.contains(UNDECIDED) ? UNDECIDED : NOT_MET;
    }
}
