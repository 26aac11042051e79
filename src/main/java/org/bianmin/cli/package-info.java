/**
 * Takes the command line.
 * Calls the parts of the flow in turn, and gives files, a summary and an exit code.
 */
package org.bianmin.cli;
