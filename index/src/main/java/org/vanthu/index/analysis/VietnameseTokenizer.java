package org.vanthu.index.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.AttributeFactory;

/**
 * Cuts text into parts, runs of letters, digits and marks (in Vietnamese: syllables and numbers) and percent signs, and adds the whole
 * of what is joined without a blank: {@code 23/2021/QĐ-TTg}, {@code 1.350.492.000}, {@code 95,5%}.
 *
 * <p>A whole stands at the position of its first part, behind it, and spans its parts: {@code 12}, {@code 12-NQ/ĐU}, {@code NQ},
 * {@code ĐU}. Slash, hyphen and underscore join; point and comma join digits; a percent sign joins a digit before it. Marks need not
 * be composed: they stay with their letter, and so do invisible format characters. Offsets are those of the input. The input is read
 * into memory as a whole.
 */
public final class VietnameseTokenizer extends Tokenizer {

    /** Type of a token that is the whole of several parts. */
    public static final String WHOLE = "<WHOLE>";

    /** Type of a token that is no whole. */
    public static final String PART = "<PART>";

    /** Longer parts are cut; as in Lucene's own tokenizers. */
    private static final int MAX_PART = 255;

    /** Longer chains are dotted lines and the like, and get no whole. */
    private static final int MAX_WHOLE = 64;

    private static final int NOWHERE = -2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private char[] text = new char[1024];
    private int end;
    private int at;
    private int cutAt = NOWHERE;
    private final Queue<Piece> pending = new ArrayDeque<>();

    public VietnameseTokenizer() {
        this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY);
    }

    public VietnameseTokenizer(AttributeFactory factory) {
        super(factory);
    }

    /** @param parts how many positions it spans; 0 of a part */
    private record Piece(int start, int end, int parts) {}

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        if (pending.isEmpty()) {
            findChain();
        }
        Piece piece = pending.poll();
        if (piece == null) {
            return false;
        }
        term.copyBuffer(text, piece.start, piece.end - piece.start);
        offset.setOffset(correctOffset(piece.start), correctOffset(piece.end));
        increment.setPositionIncrement(piece.parts == 0 ? 1 : 0);
        length.setPositionLength(Math.max(1, piece.parts));
        type.setType(piece.parts == 0 ? PART : WHOLE);
        return true;
    }

    /** Parts that are joined, up to the first that is not, or until there are too many for a whole. */
    private void findChain() {
        while (at < end && partEnd(at) == at) {
            at += Character.charCount(Character.codePointAt(text, at, end));
        }
        if (at >= end) {
            return;
        }
        List<Piece> chain = new ArrayList<>();
        int start = at;
        boolean goesOn = start - cutAt <= 1;
        do {
            int partEnd = partEnd(at);
            chain.add(new Piece(at, partEnd, 0));
            at = joined(start, partEnd);
        } while (at >= 0);
        at = chain.getLast().end;
        cutAt = at - start > MAX_WHOLE ? at : NOWHERE;
        pending.add(chain.getFirst());
        if (chain.size() > 1 && at - start <= MAX_WHOLE && !goesOn) {
            pending.add(new Piece(start, at, chain.size()));
        }
        pending.addAll(chain.subList(1, chain.size()));
    }

    /** Where the part goes on that the one ending at {@code partEnd} is joined with; -1 where the chain ends. */
    private int joined(int chainStart, int partEnd) {
        if (partEnd >= end || partEnd - chainStart > MAX_WHOLE) {
            return -1;
        }
        char joint = text[partEnd];
        boolean afterDigit = Character.isDigit(text[partEnd - 1]);
        if (joint == '%') {
            return afterDigit ? partEnd : -1;
        }
        int next = partEnd + 1;
        if (next >= end || partEnd(next) == next) {
            return -1;
        }
        return switch (joint) {
            case '/', '-', '_', '\u2010', '\u2011', '\u2013' -> text[next] == '%' ? -1 : next;
            case '.', ',' -> afterDigit && Character.isDigit(text[next]) ? next : -1;
            default -> -1;
        };
    }

    /** End of the part that begins at {@code start}; {@code start} itself where none does. */
    private int partEnd(int start) {
        if (text[start] == '%') {
            return start + 1;
        }
        int i = start;
        while (i < end) {
            int c = Character.codePointAt(text, i, end);
            int next = i + Character.charCount(c);
            if (!(isBase(c) || (i > start && isContinuation(c))) || next - start > MAX_PART) {
                break;
            }
            i = next;
        }
        return i;
    }

    private static boolean isBase(int c) {
        return c < 0x80 ? isAscii(c) : isBaseBeyondAscii(c);
    }

    private static boolean isAscii(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isBaseBeyondAscii(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isContinuation(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending.clear();
        cutAt = NOWHERE;
        at = 0;
        end = 0;
        int read;
        while ((read = input.read(text, end, text.length - end)) >= 0) {
            end += read;
            if (end == text.length) {
                text = ArrayUtil.grow(text, end + 1);
            }
        }
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(end), correctOffset(end));
    }
}
