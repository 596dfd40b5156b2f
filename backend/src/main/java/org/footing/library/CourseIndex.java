package org.footing.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.footing.course.Course;
import org.footing.library.Found.Kind;

/**
 * The words of one course, in memory. All words looked for must occur, in title or text; the last one may be only begun. Where
 * nothing is found, words that are spelt nearly so are looked for instead.
 */
final class CourseIndex {

    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String LESSON = "lesson";
    private static final String TITLE = "title";
    private static final String ALSO = "also";
    private static final String TEXT = "text";

    /** A name says more than a text. */
    private static final float TITLE_WEIGHT = 4;

    private static final float BEGUN_WEIGHT = 0.5f;
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int PASSAGES = 2;

    /** As far as the highlighter can read. */
    private static final int LONGEST = Integer.MAX_VALUE - 1;

    private final Analyzer analyzer;
    private final IndexSearcher searcher;
    private final UnifiedHighlighter sentences;
    private final UnifiedHighlighter whole;

    private CourseIndex(Analyzer analyzer, IndexSearcher searcher) {
        this.analyzer = analyzer;
        this.searcher = searcher;
        this.sentences = highlighter().build();
        this.whole = highlighter().withBreakIterator(WholeBreakIterator::new).build();
    }

    private UnifiedHighlighter.Builder highlighter() {
        return UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withFieldMatcher(field -> field.equals(TITLE) || field.equals(TEXT))
                .withMaxLength(LONGEST);
    }

    static CourseIndex of(Course course) {
        var analyzer = course.language().startsWith("en") ? new EnglishAnalyzer() : new StandardAnalyzer();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var text : CourseText.of(course)) {
                writer.addDocument(document(text));
            }
            writer.forceMerge(1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            return new CourseIndex(analyzer, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * @param open whether what stands in a lesson, by its id, may be told
     * @return the best first
     */
    List<Found> search(String words, Predicate<String> open, int most) {
        var looked = words(words);
        if (looked.isEmpty()) {
            return List.of();
        }
        try {
            var found = found(query(looked, false), open, most);
            return found.isEmpty() ? found(query(looked, true), open, most) : found;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Found> found(Query query, Predicate<String> open, int most) throws IOException {
        var found = new ArrayList<Found>();
        var hits = searcher.search(query, Math.max(1, searcher.getIndexReader().numDocs())).scoreDocs;
        for (var hit : hits) {
            if (found.size() == most) {
                break;
            }
            var document = searcher.storedFields().document(hit.doc);
            var lesson = document.get(LESSON);
            if (lesson.isEmpty() || open.test(lesson)) {
                var kind = Kind.valueOf(document.get(KIND));
                var snippet = snippet(kind == Kind.TERM ? whole : sentences, query, hit.doc);
                found.add(new Found(kind, document.get(ID), document.get(TITLE), lesson, snippet));
            }
        }
        return found;
    }

    private static String snippet(UnifiedHighlighter highlighter, Query query, int document) throws IOException {
        var passages =
                highlighter.highlightFields(new String[] {TEXT}, query, new int[] {document}, new int[] {PASSAGES});
        return Objects.requireNonNull(passages.get(TEXT))[0]
                .replace(CourseText.PARAGRAPH, " ")
                .strip();
    }

    /** As the index has them: without endings and without words like "the". */
    private List<String> words(String text) {
        var words = new ArrayList<String>();
        try (var tokens = analyzer.tokenStream(TEXT, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static Query query(List<String> words, boolean misspelt) {
        var all = new BooleanQuery.Builder();
        for (var place = 0; place < words.size(); place++) {
            var last = place == words.size() - 1;
            all.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    new BoostQuery(word(TITLE, words.get(place), last, misspelt), TITLE_WEIGHT),
                                    new BoostQuery(word(ALSO, words.get(place), last, misspelt), TITLE_WEIGHT),
                                    word(TEXT, words.get(place), last, misspelt)),
                            0),
                    Occur.MUST);
        }
        return all.build();
    }

    private static Query word(String field, String word, boolean last, boolean misspelt) {
        var term = new Term(field, word);
        var any = new BooleanQuery.Builder().add(new TermQuery(term), Occur.SHOULD);
        if (last) {
            any.add(new BoostQuery(new PrefixQuery(term), BEGUN_WEIGHT), Occur.SHOULD);
        }
        if (misspelt && word.length() >= SHORTEST_MISSPELT) {
            any.add(new FuzzyQuery(term), Occur.SHOULD);
        }
        return any.build();
    }

    private static Document document(CourseText text) {
        var document = new Document();
        document.add(new StoredField(KIND, text.kind().name()));
        document.add(new StoredField(ID, text.id()));
        document.add(new StoredField(LESSON, text.lesson()));
        document.add(new TextField(TITLE, text.title(), Store.YES));
        document.add(new TextField(ALSO, text.also(), Store.NO));
        document.add(new TextField(TEXT, text.text(), Store.YES));
        return document;
    }
}
