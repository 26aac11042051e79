package org.bianmin.photo;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws the photos that are shipped with the record of 乙街道便民服务中心.
 *
 * <pre>
 * mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.bianmin.photo.SamplePhotos
 * </pre>
 */
public final class SamplePhotos {
    private static final Path FOLDER = Path.of("inspections/2026Q3/乙街道便民服务中心/照片");
    private static final Color WALL = new Color(0xB9, 0xA3, 0x84);
    private static final Color METAL = new Color(0xC8, 0xA2, 0x3C);
    private static final Color DOOR = new Color(0x6C, 0x7F, 0x8C);
    private static final Color HALL = new Color(0x7D, 0xA0, 0xB5);

    private SamplePhotos() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        landscape("2-1.jpg", WALL, "示例数据\n正面墙砖脱落", "2026:09:15 14:18:00");
        landscape("2-2.jpg", WALL, "示例数据\n门口堆放旧办公桌", "2026:09:15 14:19:30");
        landscape("6-1.jpg", METAL, "示例数据\n乙街道便民服务大厅\n（竖挂铜牌）", "2026:09:15 14:12:00");
        // Held upright: the file lies on its side and says so.
        write("14-1.jpg", portrait("示例数据\n后门上锁\n门内堆满\n纸箱旧椅"));
        write("14-2.jpg", new DrawnPhoto(640, 480, DOOR, "示例数据\n没有第二个出口").as("jpg"));
        landscape("17-1.jpg", HALL, "示例数据\n服务事项公示牌\n收费标准 ××元", "2026:09:15 14:40:00");
        // Nobody named this one: it belongs to question 17 by its number.
        landscape("17-2.jpg", HALL, "示例数据\n公示牌近照\n没有收费依据", "2026:09:15 14:41:00");
        // Taken on the day before: the report says so.
        landscape("24-2.jpg", HALL, "示例数据\n3号窗口没有吊牌", "2026:09:14 16:05:00");
        landscape("大门.jpg", WALL, "示例数据\n街道办大门", "2026:09:15 14:10:00");
    }

    private static void landscape(String name, Color colour, String text, String taken) throws IOException {
        write(name, new DrawnPhoto(640, 480, colour, text).taken(taken, 1));
    }

    private static byte[] portrait(String text) {
        return new DrawnPhoto(480, 640, DOOR, text).lying("2026:09:15 15:02:00");
    }

    private static void write(String name, byte[] photo) throws IOException {
        Files.write(FOLDER.resolve(name), photo);
    }
}
