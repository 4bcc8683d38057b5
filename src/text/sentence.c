#include "text/sentence.h"

#include <string.h>

static bool is(const char *text, const dgm_word *word, const char *form) {
    return word->end - word->start == strlen(form) && memcmp(text + word->start, form, strlen(form)) == 0;
}

static bool spaced(const dgm_word *word) {
    return word->flags & DGM_WORD_SPACE_BEFORE;
}

static bool is_starter(const char *text, const dgm_word *word) {
    return (word->flags & DGM_WORD_UPPER) && dgm_word_is_starter(text + word->start, word->end - word->start);
}

// The first word from `i` on that is no opening bracket or quotation mark; n where there is none nearby.
static size_t content(const dgm_word *words, size_t n, size_t i) {
    enum { MARKS = 4 };
    for (size_t from = i; i < n && i - from < MARKS; i++) {
        if (words[i].kind != DGM_WORD_OPEN && words[i].kind != DGM_WORD_QUOTE) {
            return i;
        }
    }
    return i < n ? i : n;
}

// Whether an abbreviation whose stop could also be the sentence's is its end.
static bool abbreviation_ends(const char *text, const dgm_word *words, size_t n, size_t i, size_t next) {
    size_t follower = content(words, n, next);
    if (follower >= n || !(words[follower].flags & DGM_WORD_UPPER)) {
        return false;
    }
    const dgm_word *word = &words[follower];
    switch ((dgm_abbreviation)words[i].abbreviation) {
    case DGM_ABBREVIATION_CLOCK: return !dgm_word_follows_clock(text + word->start, word->end - word->start);
    case DGM_ABBREVIATION_END:
        if (is(text, &words[i], "etc.")) {
            return true;
        }
        // "A" and "I" after an initial are more often further initials.
        return is_starter(text, word) && !(word->end - word->start == 1 && words[i].end - words[i].start == 2);
    case DGM_ABBREVIATION_NONE:
    case DGM_ABBREVIATION_TITLE:
    case DGM_ABBREVIATION_MIDDLE:
    case DGM_ABBREVIATION_NUMBER:
    case DGM_ABBREVIATION_GUARDED: return false;
    }
    return false;
}

// Index past the closing marks that belong to the stop before words[i].
static size_t skip_closers(const dgm_word *words, size_t n, size_t i, bool *closed) {
    for (; i < n; i++) {
        bool closes = words[i].kind == DGM_WORD_CLOSE || words[i].kind == DGM_WORD_QUOTE;
        if (!closes || (spaced(&words[i]) && words[i].kind != DGM_WORD_CLOSE)) {
            break;
        }
        // A straight mark without a space on either side opens what follows rather than closes.
        if (words[i].kind == DGM_WORD_QUOTE && i + 1 < n && !spaced(&words[i + 1]) &&
            words[i + 1].kind == DGM_WORD_OPEN) {
            break;
        }
        *closed = true;
    }
    // So does a reference that is set directly after the stop: "[6]".
    while (i + 2 < n && words[i].kind == DGM_WORD_OPEN && !spaced(&words[i]) && words[i + 1].kind == DGM_WORD_NUMBER &&
           words[i + 2].kind == DGM_WORD_CLOSE) {
        i += 3;
    }
    return i;
}

// "1." or "(a)." at a sentence's start numbers what follows.
static bool is_list_number(const dgm_word *words, size_t first, size_t i) {
    const dgm_word *word = &words[first];
    return i == first + 1 && word->kind == DGM_WORD_NUMBER && word->end - word->start <= 3 && !spaced(&words[i]);
}

static bool stop_ends(const char *text, const dgm_word *words, size_t n, size_t first, size_t i, size_t next,
                      bool closed) {
    if (next >= n) {
        return true;
    }
    const dgm_word *stop = &words[i];
    const dgm_word *follower = &words[content(words, n, next) < n ? content(words, n, next) : next];
    bool lower = follower->flags & DGM_WORD_LOWER;
    if (is(text, stop, ".")) {
        if (is_list_number(words, first, i)) {
            return false;
        }
        // `"We go." he said` goes on; so does a stop before a comma or a dash.
        if (follower->kind == DGM_WORD_PUNCTUATION && !spaced(follower)) {
            return false;
        }
        return !(lower && (closed || !spaced(&words[next])));
    }
    bool question = memchr(text + stop->start, '?', stop->end - stop->start) != NULL;
    bool exclamation = memchr(text + stop->start, '!', stop->end - stop->start) != NULL;
    if (follower->kind == DGM_WORD_PUNCTUATION && !spaced(follower)) {
        return false;
    }
    if (question || exclamation) {
        return !lower || (question && !closed && spaced(&words[next]));
    }
    // An ellipsis: an end only where a capital follows.
    return (follower->flags & DGM_WORD_UPPER) && spaced(&words[next]);
}

// The best place to cut a sentence that is too long: after the strongest mark in its second half.
static size_t cut(const char *text, const dgm_word *words, size_t n, size_t first, size_t most) {
    size_t best = 0, end = first + most;
    int best_rank = -1;
    for (size_t i = first + most / 2; i < end; i++) {
        int rank = words[i].kind != DGM_WORD_PUNCTUATION ? (words[i].kind == DGM_WORD_CLOSE ? 0 : -1)
                   : is(text, &words[i], ";")            ? 3
                   : is(text, &words[i], ":")            ? 2
                   : words[i].end - words[i].start > 1   ? 2 // dashes
                   : is(text, &words[i], ",")            ? 1
                                                         : -1;
        if (rank >= 0 && rank >= best_rank) {
            best = i + 1;
            best_rank = rank;
        }
    }
    if (best_rank < 0) {
        // No mark at all: at white space where there is any.
        for (best = end; best > first + most / 2 && best < n && !spaced(&words[best]); best--) {
        }
        best = best > first + most / 2 ? best : end;
    }
    // The words of one multi-word token stay together.
    if (best > first + 1 && best < n && words[best - 1].multiword) {
        best--;
    }
    return best;
}

// A picture's credit in brackets, then a dateline's date and dash: "met in Cairo (AFP) July 3, 2007 -- Egypt says".
static bool caption_ends(const char *text, const dgm_word *words, size_t n, size_t i) {
    if (words[i].kind != DGM_WORD_CLOSE || i < 2 || i + 5 >= n || words[i - 2].kind != DGM_WORD_OPEN) {
        return false;
    }
    const dgm_word *date = &words[i + 1];
    bool month = (date->flags & DGM_WORD_UPPER) && dgm_word_follows_clock(text + date->start, date->end - date->start);
    return month && date[1].kind == DGM_WORD_NUMBER && is(text, &date[2], ",") && date[3].kind == DGM_WORD_NUMBER &&
           (is(text, &date[4], "--") || is(text, &date[4], "—") || is(text, &date[4], "–"));
}

size_t dgm_sentence_end(const char *text, const dgm_word *words, size_t n, size_t first, size_t most) {
    for (size_t i = first; i < n; i++) {
        if (i - first >= most) {
            return cut(text, words, n, first, most);
        }
        if (i > first && (words[i].flags & DGM_WORD_BLANK_BEFORE)) {
            return i;
        }
        if (i > first && words[i].kind == DGM_WORD_BULLET && (words[i].flags & DGM_WORD_LINE_BEFORE) && i + 1 < n &&
            spaced(&words[i + 1])) {
            return i;
        }
        if (caption_ends(text, words, n, i)) {
            return i + 1;
        }
        bool closed = false;
        if (words[i].kind == DGM_WORD_STOP) {
            size_t next = skip_closers(words, n, i + 1, &closed);
            if (next - first > most) {
                return cut(text, words, n, first, most);
            }
            if (stop_ends(text, words, n, first, i, next, closed)) {
                return next;
            }
        } else if (words[i].abbreviation != DGM_ABBREVIATION_NONE) {
            size_t last = i + (words[i].multiword ? words[i].multiword - 1u : 0);
            size_t next = skip_closers(words, n, last + 1, &closed);
            if (last == i && next < n && next - first <= most && spaced(&words[next]) &&
                abbreviation_ends(text, words, n, i, next)) {
                return next;
            }
        }
    }
    return n - first > most ? cut(text, words, n, first, most) : n;
}
