package org.vanthu.index.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.index.FileKey;
import org.vanthu.index.Finding;
import org.vanthu.index.Finding.Kind;
import org.vanthu.index.StoreException;

/** What the ledger says of files, held against what the other tables have of them. */
final class Contradictions {

    private final Session session;

    Contradictions(Session session) {
        this.session = session;
    }

    List<Finding> all() throws StoreException {
        List<Finding> findings = new ArrayList<>();
        // A container holds no document of its own; every other imported file gave at least one, numbered without a
        // gap.
        findings.addAll(ask(Kind.LOST_DOCUMENTS, """
            file.state = 'imported'
                AND NOT EXISTS (SELECT 1 FROM files within WHERE within.root = file.root
                    AND within.path > file.path || '!/' AND within.path < file.path || '!0')
                AND (SELECT count(*) FROM documents WHERE file = file.id)
                    <> (SELECT coalesce(max(ordinal), 0) + 1 FROM documents WHERE file = file.id)\
            """));
        findings.addAll(ask(Kind.LOST_DOCUMENTS, """
            file.state = 'imported' AND EXISTS (SELECT 1 FROM documents document WHERE document.file = file.id
                AND (SELECT length(CAST(text AS BLOB)) FROM texts WHERE document = document.id) IS NULL)\
            """));
        findings.addAll(ask(Kind.STRAY_DOCUMENTS, """
            file.state <> 'imported' AND EXISTS (SELECT 1 FROM documents WHERE file = file.id)\
            """));
        findings.addAll(ask(Kind.LOST_ORIGINAL, """
            file.state = 'duplicate' AND NOT EXISTS (SELECT 1 FROM files original WHERE original.id = file.original
                AND original.sha256 = file.sha256 AND original.original IS NULL)\
            """));
        return findings;
    }

    private List<Finding> ask(Kind kind, String condition) throws StoreException {
        return session.list(
                "SELECT root.location, file.path FROM files file JOIN roots root ON root.id = file.root WHERE "
                        + condition + " ORDER BY root.location, file.path",
                row -> new Finding(
                        kind, Optional.of(new FileKey(row.getString("location"), row.getString("path"))), ""));
    }
}
