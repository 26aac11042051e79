/**
 * Takes what a record says of offences, merits and measured values by a scheme's rows (考核).
 * Gives them by target and row, with who, when, found by whom, verified and exempted or not.
 */
package org.bianmin.record.appraisal;
