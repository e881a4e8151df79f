package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.pipeline.read.ocr.Recognised;

/** The pages of a document that are pictures: the words that were recognised on them, and those that nobody could read. */
final class PicturePages {

    private final List<Integer> unread = new ArrayList<>();
    private final Map<Integer, List<Recognised.Word>> recognised = new HashMap<>();
    private boolean waiting;

    /** The page of the file that is open; 0 where the format has none. */
    private int page;

    /** How many were pasted so far. */
    private int pasted;

    private boolean inPasted;

    void turn(int page) {
        this.page = page;
    }

    /** @return the number of the pasted picture that begins, from 1 */
    int beginPasted() {
        inPasted = true;
        return ++pasted;
    }

    void endPasted() {
        inPasted = false;
    }

    /** Whether what is being told stands on a picture that was pasted. */
    boolean isInPasted() {
        return inPasted;
    }

    /** Where a name that one page gives holds: notes of two pasted pictures have the same names. */
    int pasted() {
        return pasted;
    }

    /** The page that is open is a picture that nobody recognised: its letters, if any, are not its text. */
    void unread(int page) {
        waiting = true;
        unread.add(printed(page));
    }

    /** The page that is open is, or may be, a picture that nobody can look at. */
    void lost(int page) {
        unread.add(printed(page));
    }

    /** The page is a picture, and its words, as far as it has any, were recognised. */
    void recognised(int page, Recognised words) {
        recognised
                .computeIfAbsent(inPasted ? pasted : page, _ -> new ArrayList<>())
                .addAll(words.words());
        if (words.illegible() || words.isPartlyUnread()) {
            unread.add(printed(page));
        }
    }

    private int printed(int page) {
        return !inPasted ? page : this.page > 0 ? this.page : pasted;
    }

    /**
     * Pages that are pictures and were not recognised, or of which little or nothing was; of pasted ones the number among them where the
     * format has no pages.
     */
    List<Integer> unread() {
        return unread;
    }

    /** Whether some page was not tried for want of a recogniser. */
    boolean isWaiting() {
        return waiting;
    }

    /** The words of each page that was recognised, by its number or by that of the pasted picture. */
    Map<Integer, List<Recognised.Word>> recognised() {
        return recognised;
    }
}
