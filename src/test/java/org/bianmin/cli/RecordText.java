package org.bianmin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small record that a test changes and writes. */
record RecordText(String text) {
    static final RecordText SMALL = new RecordText("""
            示例数据: 是
            中心:
              名称: 己镇便民服务中心
              类别: 乡镇便民服务中心
              地区: 示例区
            检查:
              日期: 2026-09-15
              方式: 明查
              检查人员:
                - {姓名: 检查员甲, 单位: 示例区政务服务管理局}
                - {姓名: 检查员乙, 单位: 示例区政务服务管理局}
            依据标准: [db51-t-1618-2013]
            检查情况:
              服务大厅:
                大厅设施: [意见箱]
            """);

    RecordText with(String line, String instead) {
        if (!text.contains(line)) {
            throw new IllegalArgumentException(line);
        }
        return new RecordText(text.replace(line, instead));
    }

    RecordText and(String more) {
        return new RecordText(text + more);
    }

    Path in(Path folder, String name) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
