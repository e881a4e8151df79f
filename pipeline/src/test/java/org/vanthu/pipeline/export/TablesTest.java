package org.vanthu.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vanthu.index.series.Places;

final class TablesTest {

    private static final Path PAGE = Path.of("..", "docs", "export.md");

    @Test
    void docsExportNamesEveryColumnInItsOrder() throws IOException {
        Map<String, List<String>> documented = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                columns = documented.computeIfAbsent(line.substring(3), _ -> new ArrayList<>());
            } else if (line.matches("\\| `[a-z_0-9]+` \\| .+ \\|")) {
                columns.add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        Map<String, List<String>> written = new LinkedHashMap<>();
        Tables.ALL.forEach(table -> written.put(table.name(), table.header()));
        written.put(
                "series",
                SeriesTable.of("", List.of(), Places.STANDARD, List.of()).header());
        written.put("targets", TargetsTable.of(List.of()).header());
        written.put("follow-up", FollowUpTable.of(List.of()).header());
        written.put("coverage", CoverageTable.of(List.of()).header());
        assertEquals(written, documented);
    }

    @Test
    void theIndicatorsHaveTheHeaderThatWasPromised() {
        assertEquals(
                "document_number,document_type,issuer,issued,period_from,period_to,body,indicator,value,value_to,unit,"
                    + "comparator,status,basis,section,page,source_file,start,end,text,rule,confidence,value_else,id,reviewed",
                String.join(",", Tables.ALL.getFirst().header()));
    }

    @Test
    void columnsAreChosenByNameAndOthersRefused() {
        Table<?> table = Tables.ALL.getFirst();
        assertEquals(
                List.of("unit", "value"), table.with(List.of("unit", "value")).header());
        assertThrows(IllegalArgumentException.class, () -> table.with(List.of("unit", "price")));
    }
}
