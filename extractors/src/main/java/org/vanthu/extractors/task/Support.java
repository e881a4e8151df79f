package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;

/** The bodies that help, by slug, in order, each once. */
final class Support {

    /** How much of a sentence after {@code phối hợp với} names those that help, in chars. */
    private static final int REACH = 160;

    private static final Cue WITH = Cue.compile(
            "(?<![\\p{L}\\p{M}])phối hợp(?: chặt chẽ| tốt| cùng)?(?: với| cùng| giữa)?\\s",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code chủ trì, cùng UBND các xã vận động}: who else acts. */
    private static final Cue TOGETHER =
            Cue.compile("(?:chủ trì,?|,) cùng(?: với)?(?: các)?\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue BELONGS = Cue.compile("\\s*(?:các |của |tại |ở |thuộc )?");

    /** Where the list of those that help is over and what they help with begins. */
    private static final Cue OVER = Cue.compile("[.;:]|, (?=(?:tổ chức|thực hiện|triển khai|chỉ đạo|xây dựng)\\s)");

    private Support() {}

    /** Of a sentence: the bodies named directly behind {@code phối hợp với}, but not the one that acts. */
    static List<String> of(String sentence, Optional<Actor> actor, Bodies bodies) {
        Cue.Search with = WITH.matcher(sentence);
        if (!with.find()) {
            with = TOGETHER.matcher(sentence);
            if (!with.find()) {
                return List.of();
            }
        }
        String list = sentence.substring(with.end(), Math.min(sentence.length(), with.end() + REACH));
        Cue.Search over = OVER.matcher(list);
        List<Bodies.Mention> mentions = bodies.find(over.find() ? list.substring(0, over.start()) : list);
        return mentions.stream()
                .filter(m -> isNamed(m) && joined(list, mentions, m) && !belongsToPrevious(list, mentions, m))
                .filter(m -> !actor.equals(Optional.of(Actor.of(m))))
                .map(Bodies.Mention::slug)
                .distinct()
                .toList();
    }

    /** Whether only a list stands between the start and this mention: no verb of what they do together. */
    private static boolean joined(String list, List<Bodies.Mention> mentions, Bodies.Mention mention) {
        int from = 0;
        for (Bodies.Mention other : mentions) {
            if (Verbs.acts(list.substring(from, other.span().start()).strip())) {
                return false;
            }
            if (other.equals(mention)) {
                return true;
            }
            from = other.span().end();
        }
        return true;
    }

    /** Of a table cell: every body it names. */
    static List<String> ofCell(String cell, Bodies bodies) {
        List<Bodies.Mention> mentions = bodies.inColumn(cell);
        return mentions.stream()
                .filter(m -> isNamed(m) && !belongsToPrevious(cell, mentions, m))
                .map(Bodies.Mention::slug)
                .distinct()
                .toList();
    }

    /** {@code các đoàn thể} names nobody in particular. */
    private static boolean isNamed(Bodies.Mention mention) {
        return !(mention.slug().equals("other") && Folded.of(mention.name()).startsWith("các "));
    }

    /** {@code Ban công tác mặt trận các TDP}: the second name says where the first is. */
    private static boolean belongsToPrevious(String text, List<Bodies.Mention> mentions, Bodies.Mention mention) {
        int at = mentions.indexOf(mention);
        return at > 0
                && BELONGS.matcher(text.substring(
                                mentions.get(at - 1).span().end(),
                                mention.span().start()))
                        .matches();
    }
}
