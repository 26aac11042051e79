package org.bianmin.catalogue.scheme;

/** Whose score it is (考核对象). */
public enum Target {
    /** the centre as a whole; it bears the name of the record's centre */
    CENTRE,
    /** a department that sends people or hands over items */
    DEPARTMENT,
    /** a window */
    WINDOW,
    /** one of the staff; the name is private */
    PERSON
}
