package org.bianmin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the program as a user would start it. */
record Run(int code, String out, String err) {
    static Run of(Object... arguments) {
        String[] args = new String[arguments.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = arguments[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Run(code, out.toString(), err.toString());
    }
}
