package org.bianmin.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bianmin.report.Messages;
import org.bianmin.report.ResultJson;
import org.junit.jupiter.api.Test;

class SheetJsonTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/every-kind.json");

    @Test
    void should_agree_with_the_golden_sheet() throws IOException {
        var sheet = new SheetJson(Messages.CHINESE).of(SampleSheet.everyKind(), true);
        String actual = ResultJson.text(sheet);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }
}
