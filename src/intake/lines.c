// What a line of a page can tell about itself: its form, and whether its wording is that of page furniture.
#include "intake/parts.h"
#include "intake/phrases.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

// ---- slices -----------------------------------------------------------------------------------------

bool dgm_slice_is(dgm_slice a, const char *b) {
    return a.size == strlen(b) && strncasecmp(a.data, b, a.size) == 0;
}

bool dgm_slice_starts(dgm_slice a, const char *b) {
    size_t n = strlen(b);
    return a.size >= n && strncasecmp(a.data, b, n) == 0;
}

bool dgm_slice_ends(dgm_slice a, const char *b) {
    size_t n = strlen(b);
    return a.size >= n && strncasecmp(a.data + a.size - n, b, n) == 0;
}

size_t dgm_slice_find(dgm_slice a, const char *b) {
    size_t n = strlen(b);
    if (n == 0 || n > a.size) {
        return SIZE_MAX;
    }
    // The rarest of letters to look for would be better still; the second one beside the first does most of it.
    char first = (char)(b[0] | 0x20), second = (char)(b[n > 1 ? 1 : 0] | 0x20);
    for (size_t i = 0; i + n <= a.size; i++) {
        if ((a.data[i] | 0x20) == first && (a.data[i + (n > 1 ? 1 : 0)] | 0x20) == second &&
            strncasecmp(a.data + i, b, n) == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

dgm_slice dgm_slice_cut(dgm_slice a, size_t start, size_t end) {
    return (dgm_slice){a.data ? a.data + start : NULL, end - start};
}

dgm_slice dgm_slice_trim(dgm_slice a) {
    while (a.size && (a.data[0] == ' ' || a.data[0] == '\n' || a.data[0] == '\t')) {
        a.data++;
        a.size--;
    }
    while (a.size && (a.data[a.size - 1] == ' ' || a.data[a.size - 1] == '\n' || a.data[a.size - 1] == '\t')) {
        a.size--;
    }
    return a;
}

// ---- form -------------------------------------------------------------------------------------------

// Words of a space-framed list are asked for in a frame of spaces.
static bool is_listed(const char *list, dgm_slice word) {
    char framed[24];
    if (word.size == 0 || word.size > sizeof framed - 3) {
        return false;
    }
    framed[0] = framed[word.size + 1] = ' ';
    framed[word.size + 2] = 0;
    for (size_t i = 0; i < word.size; i++) {
        char c = word.data[i];
        framed[i + 1] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
    }
    return strstr(list, framed) != NULL;
}

// Words that cannot end a sentence.
static const char OPEN_WORDS[] =
    " the a an of and or but nor in on at to for with by from as that which who whom whose "
    "his her its their our your my this these into onto after before over under between "
    "against than is are was were has have had will would can could may might must should "
    "be been being if when while where because since until during through about around "
    "including not very more most mr mrs ms dr gen sen ";

// Finite verbs that news sentences and captions are made with.
static const char VERBS[] = " is are was were has have had will would can could may might must should says said say "
                            "told tells meets met held holds takes took makes made gives gave goes went comes came "
                            "leaves left leads led speaks spoke shows walks talks stands stood sits sat shakes shook "
                            "arrives looks wins won loses lost begins began calls hits hit kills cuts keeps kept sends "
                            "sent seeks sought gets got sees saw puts put runs ran pays paid buys bought fights fought "
                            "attends addresses visits waves greets hold meet speak stand walk take make shake arrive ";

static bool is_closer(UChar32 c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == 0x201d || c == 0x2019 || c == 0xbb;
}

dgm_line_form dgm_line_form_of(dgm_slice line) {
    dgm_line_form f = {0};
    const uint8_t *p = (const uint8_t *)line.data;
    size_t at = 0;
    bool seen_letter = false;
    UChar32 last = 0; // last character that closes nothing
    dgm_slice last_word = {NULL, 0};
    bool last_word_is_capital = false;
    while (at < line.size) {
        // One word: up to the next space.
        size_t start = at, letters = 0, word_start = SIZE_MAX, word_end = 0;
        bool has_digit = false, is_capital = false;
        while (at < line.size && p[at] != ' ') {
            int32_t i = 0, rest = line.size - at < 8 ? (int32_t)(line.size - at) : 8;
            UChar32 c;
            U8_NEXT(p + at, i, rest, c);
            if (u_isalpha(c)) {
                if (letters == 0) {
                    is_capital = u_isupper(c) || u_istitle(c);
                    word_start = at;
                    if (!seen_letter) {
                        f.starts_lower = u_islower(c);
                        seen_letter = true;
                    }
                }
                letters++;
                f.upper_n += u_isupper(c) ? 1 : 0;
                word_end = at + (size_t)i;
            }
            has_digit |= c >= '0' && c <= '9';
            f.comma_n += c == ',' || c == ';';
            if (!is_closer(c)) {
                last = c;
            }
            at += (size_t)i;
        }
        if (at > start && (letters || has_digit)) {
            f.word_n++;
            f.letter_n += (uint32_t)letters;
            if (letters >= 4 && f.word_n > 1) {
                f.content_n++;
                f.capital_n += is_capital;
            }
            last_word = word_start == SIZE_MAX ? (dgm_slice){NULL, 0} : dgm_slice_cut(line, word_start, word_end);
            last_word_is_capital = is_capital;
            if (!is_capital && letters) {
                bool is_past = letters >= 4 && dgm_slice_ends(last_word, "ed");
                f.has_verb = f.has_verb || is_past || is_listed(VERBS, last_word);
            }
        }
        while (at < line.size && p[at] == ' ') {
            at++;
        }
    }
    f.ends_sentence = last == '.' || last == '!' || last == '?' || last == 0x2026 || last == 0x3002;
    f.ends_colon = last == ':';
    f.ends_open = last == ',' || last == ';' || last == '-' || last == 0x2013 || last == 0x2014 ||
                  (!f.ends_sentence && !f.ends_colon && !last_word_is_capital && is_listed(OPEN_WORDS, last_word));
    bool is_stopped = f.ends_sentence && last != '?' && last != '!';
    f.is_title_like = f.word_n >= 1 && f.word_n <= 20 && line.size <= 180 && !is_stopped && !f.ends_open &&
                      !f.ends_colon && !f.starts_lower && f.capital_n * 10 >= f.content_n * 6;
    return f;
}

// ---- wording ----------------------------------------------------------------------------------------

// A line's wording without case, punctuation and counts: "Comments (12)" -> "comments". "" where it is too long to be
// a phrase.
enum { WORDING = 120 };

static size_t wording(dgm_slice line, char out[WORDING]) {
    size_t k = 0;
    out[0] = 0;
    if (line.size > 2 * WORDING) {
        return 0;
    }
    for (size_t i = 0; i < line.size; i++) {
        char c = line.data[i];
        if (c >= 'A' && c <= 'Z') {
            c = (char)(c | 0x20);
        }
        bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&';
        if (!is_word && (c == '\'' || (unsigned char)c >= 0x80)) {
            continue; // apostrophes of both kinds join: "don't" -> "dont"
        }
        if (!is_word) {
            c = ' ';
            if (k == 0 || out[k - 1] == ' ') {
                continue;
            }
        }
        if (k + 1 >= WORDING) {
            out[0] = 0;
            return 0;
        }
        out[k++] = c;
    }
    while (k && (out[k - 1] == ' ' || (out[k - 1] >= '0' && out[k - 1] <= '9'))) {
        k--;
    }
    out[k] = 0;
    return k;
}

static int compare_phrase(const void *key, const void *entry) {
    return strcmp(key, *(const char *const *)entry);
}

#define IS_IN(table, text)                                                                                             \
    (bsearch((text), (table), sizeof(table) / sizeof *(table), sizeof *(table), compare_phrase) != NULL)

// "- JOIN NOW", "| Book today": what an advertisement ends with. Two or three words behind a mark, the first of them
// what the reader is to do; without a mark they have to be shouted.
static bool ends_in_call(dgm_slice line) {
    static const char DEEDS[] =
        " join buy shop apply sign learn click subscribe register order try find donate get book "
        "start download enroll enrol enter call save act win visit read see discover explore ";
    while (line.size && strchr(".!> ", line.data[line.size - 1])) {
        line.size--;
    }
    size_t at = line.size, words = 0;
    while (at > 0 && words < 3) {
        size_t end = at;
        while (at > 0 && line.data[at - 1] != ' ') {
            at--;
        }
        dgm_slice word = dgm_slice_cut(line, at, end);
        words++;
        if (words >= 2 && at > 0 && is_listed(DEEDS, word)) {
            bool is_shouted = true;
            for (size_t k = at; k < line.size; k++) {
                is_shouted = is_shouted && !(line.data[k] >= 'a' && line.data[k] <= 'z');
            }
            dgm_slice before = dgm_slice_trim(dgm_slice_cut(line, 0, at));
            char mark = before.size ? before.data[before.size - 1] : 'x';
            bool is_apart = strchr("-|:>*", mark) != NULL ||
                            (before.size > 3 && memcmp(before.data + before.size - 3, "\xe2\x80\x93", 3) == 0) ||
                            (before.size > 3 && memcmp(before.data + before.size - 3, "\xe2\x80\x94", 3) == 0);
            dgm_slice last = line;
            while (memchr(last.data, ' ', last.size)) {
                const char *space = memchr(last.data, ' ', last.size);
                last = dgm_slice_cut(line, (size_t)(space - line.data) + 1, line.size);
            }
            bool is_now = is_listed(" now today here more free up out it yours started online tickets ", last);
            return is_now && (is_apart || is_shouted);
        }
        while (at > 0 && line.data[at - 1] == ' ') {
            at--;
        }
    }
    return false;
}

static bool is_copyright(dgm_slice line) {
    return line.size <= 240 && (dgm_slice_starts(line, "copyright") || dgm_slice_starts(line, "\xc2\xa9") ||
                                dgm_slice_starts(line, "(c) 2") || dgm_slice_starts(line, "(c) 1") ||
                                dgm_slice_find(line, "all rights reserved") != SIZE_MAX ||
                                dgm_slice_find(line, "may not be published, broadcast") != SIZE_MAX);
}

// "Page 2 of 5", "1 of 12", "3 / 10".
static bool is_count(dgm_slice line) {
    size_t digits = 0, others = 0;
    if (line.size > 24) {
        return false;
    }
    for (size_t i = 0; i < line.size; i++) {
        char c = line.data[i];
        digits += c >= '0' && c <= '9';
        others += ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (unsigned char)c >= 0x80;
    }
    return digits && (others == 0 || (others == 2 && dgm_slice_find(line, " of ") != SIZE_MAX) ||
                      (others == 6 && dgm_slice_starts(line, "page ")));
}

// Menus on one line: "Home | News | Sport | Contact", "Home > World > Asia".
static bool is_bar(dgm_slice line) {
    size_t bars = 0, words = 1, stops = 0;
    for (size_t i = 0; i + 1 < line.size; i++) {
        char c = line.data[i];
        bool is_double = i + 1 < line.size && (uint8_t)c == 0xc2 &&
                         ((uint8_t)line.data[i + 1] == 0xbb || (uint8_t)line.data[i + 1] == 0xb7);
        bool is_bullet = i + 2 < line.size && memcmp(line.data + i, "\xe2\x80\xa2", 3) == 0;
        bars += c == '|' || (c == '>' && line.data[i + 1] == ' ') || is_double || is_bullet;
        words += c == ' ' && line.data[i + 1] != ' ';
        stops += c == '.' && line.data[i + 1] == ' ';
    }
    return bars >= 2 && stops == 0 && words <= bars * 5;
}

bool dgm_line_is_furniture(dgm_slice line) {
    char text[WORDING];
    size_t n = wording(line, text);
    if (is_copyright(line) || is_count(line) || (line.size <= 240 && (ends_in_call(line) || is_bar(line)))) {
        return true;
    }
    if (n == 0) {
        // Marks alone (" | ", "***", "»"); other scripts than Latin leave no wording either.
        return line.size <= 40 && dgm_line_form_of(line).letter_n == 0;
    }
    if (IS_IN(FURNITURE_WHOLE, text) || IS_IN(FURNITURE_CLOSING, text) || IS_IN(FURNITURE_COMMENTS, text)) {
        return true;
    }
    static const char *const LABELS[] = {
        "watch:",     "listen:",      "video:",     "photos:",    "read:",     "related:",     "gallery:",
        "podcast:",   "in pictures:", "read also:", "also read:", "see also:", "interactive:", "slideshow:",
        "read more:", "more:",        "live:",      "tags:",      "topics:"};
    for (size_t i = 0; i < sizeof LABELS / sizeof *LABELS; i++) {
        if (dgm_slice_starts(line, LABELS[i]) && line.size <= WORDING) {
            return true;
        }
    }
    // A menu without marks between its items: nearly every word is one of them.
    size_t items = 0, known = 0;
    bool may_be_menu = line.data[line.size - 1] != '.';
    for (size_t i = 0, from = 0; may_be_menu && i <= n; i++) {
        if (text[i] == ' ' || i == n) {
            char c = text[i];
            text[i] = 0;
            known += IS_IN(FURNITURE_WHOLE, text + from);
            text[i] = c;
            items++;
            from = i + 1;
        }
    }
    if (items >= 4 && known * 10 >= items * 7) {
        return true;
    }
    // An opening counts only where the line is short; a sentence of some length is never thrown away for it.
    size_t words = 1;
    for (size_t i = 0; i < n; i++) {
        words += text[i] == ' ';
    }
    if (words > 14) {
        return false;
    }
    size_t opening = 0;
    for (size_t i = 0; i <= n && opening < 6; i++) {
        if (text[i] == ' ' || i == n) {
            char c = text[i];
            text[i] = 0;
            bool is_opening = IS_IN(FURNITURE_OPENINGS, text);
            text[i] = c;
            opening++;
            if (is_opening) {
                return true;
            }
        }
    }
    return false;
}

size_t dgm_line_glued_furniture(dgm_slice line) {
    // A lower-case letter directly before a capital, where a phrase of at least two words begins.
    for (size_t i = 1; i < line.size; i++) {
        char before = line.data[i - 1], c = line.data[i];
        bool is_seam = c >= 'A' && c <= 'Z' && ((before >= 'a' && before <= 'z') || before == '.' || before == '"');
        if (is_seam && line.size - i <= WORDING) {
            char text[WORDING];
            size_t n = wording(dgm_slice_cut(line, i, line.size), text);
            if (n && strchr(text, ' ') && (IS_IN(FURNITURE_WHOLE, text) || IS_IN(FURNITURE_CLOSING, text))) {
                return line.size - i;
            }
        }
    }
    return 0;
}

bool dgm_line_is_closing(dgm_slice line) {
    char text[WORDING];
    return wording(line, text) && IS_IN(FURNITURE_CLOSING, text);
}

bool dgm_line_opens_comments(dgm_slice line) {
    char text[WORDING];
    if (!wording(line, text)) {
        return false;
    }
    const char *words = text; // "12 comments"
    while (*words >= '0' && *words <= '9') {
        words++;
    }
    words += *words == ' ' && words > text;
    return IS_IN(FURNITURE_COMMENTS, words);
}

size_t dgm_line_more_link(dgm_slice line) {
    static const char *const LINKS[] = {"read the full story",
                                        "read the full article",
                                        "read the rest",
                                        "full story",
                                        "full article",
                                        "continue reading",
                                        "read more",
                                        "see more",
                                        "learn more",
                                        "find out more",
                                        "go to article",
                                        "read on",
                                        "more details",
                                        "more info",
                                        "details",
                                        "more"};
    dgm_slice s = line;
    while (s.size && (strchr(".>] )|", s.data[s.size - 1]) || (unsigned char)s.data[s.size - 1] >= 0x80)) {
        s.size--; // arrows and ellipses behind the link's words
    }
    for (size_t i = 0; i < sizeof LINKS / sizeof *LINKS; i++) {
        if (!dgm_slice_ends(s, LINKS[i])) {
            continue;
        }
        size_t n = strlen(LINKS[i]);
        dgm_slice before = dgm_slice_cut(s, 0, s.size - n);
        size_t mark = before.size;
        while (before.size && strchr("[( |", before.data[before.size - 1])) {
            before.size--;
        }
        if (before.size == 0 || before.size == mark) {
            return 0; // the link alone is a line of furniture; without a space it is a part of a word
        }
        unsigned char last = (unsigned char)before.data[before.size - 1];
        // "regime. more", "regime... more", "regime [more]"; but never "the regime wants more".
        bool is_bracketed = s.data[s.size - n - 1] == '[' || s.data[s.size - n - 1] == '(';
        if (strchr(".!?\"", (char)last) || last == 0xa6 || last == 0x9d || last == 0xbb || is_bracketed) {
            return line.size - before.size;
        }
        return 0;
    }
    return 0;
}

bool dgm_line_is_byline(dgm_slice line) {
    bool is_by = dgm_slice_starts(line, "by ") || dgm_slice_starts(line, "by: ") ||
                 dgm_slice_starts(line, "written by ") || dgm_slice_starts(line, "reported by ") ||
                 dgm_slice_starts(line, "author: ") || dgm_slice_starts(line, "reporting by ") ||
                 dgm_slice_starts(line, "posted by ") || dgm_slice_starts(line, "compiled by ") ||
                 dgm_slice_starts(line, "story by ") || dgm_slice_starts(line, "editing by ") ||
                 dgm_slice_starts(line, "(reporting by ") || dgm_slice_starts(line, "(editing by ");
    if (!is_by || line.size > 200) {
        return false;
    }
    dgm_line_form f = dgm_line_form_of(line);
    return f.word_n <= 24 && (!f.has_verb || line.data[0] == '(') && f.capital_n * 10 >= f.content_n * 5;
}

// Agencies and picture services, as credits name them.
static const char *const AGENCIES[] = {"afp",
                                       "ap",
                                       "reuters",
                                       "getty",
                                       "epa",
                                       "upi",
                                       "itar-tass",
                                       "tass",
                                       "xinhua",
                                       "irna",
                                       "isna",
                                       "mehr",
                                       "fars",
                                       "anp",
                                       "dpa",
                                       "ansa",
                                       "efe",
                                       "kyodo",
                                       "yonhap",
                                       "ria novosti",
                                       "novosti",
                                       "interfax",
                                       "rfe/rl",
                                       "voa",
                                       "bbc",
                                       "cnn",
                                       "associated press",
                                       "press association",
                                       "pa",
                                       "file",
                                       "file photo",
                                       "photo",
                                       "courtesy photo",
                                       "courtesy",
                                       "handout",
                                       "us navy",
                                       "us army",
                                       "u.s. army",
                                       "u.s. navy",
                                       "nato",
                                       "un photo",
                                       "anadolu",
                                       "ips",
                                       "pti",
                                       "ians",
                                       "ani",
                                       "bloomberg",
                                       "alamy",
                                       "shutterstock",
                                       "wikimedia",
                                       "flickr",
                                       "cctv",
                                       "rferl",
                                       "ukrinform",
                                       "belta",
                                       "pool",
                                       "sipa",
                                       "corbis",
                                       "zuma",
                                       "mena",
                                       "sana",
                                       "wam",
                                       "petra",
                                       "kuna",
                                       "spa"};

// Whether the words inside a bracket name agencies: "Reuters, AFP", "AFP/Getty Images", "AP Photo/Jane Doe".
static bool names_agency(dgm_slice inside) {
    inside = dgm_slice_trim(inside);
    if (inside.size == 0 || inside.size > 90) {
        return false;
    }
    if (dgm_slice_starts(inside, "photo") || dgm_slice_starts(inside, "credit") ||
        dgm_slice_starts(inside, "picture") || dgm_slice_starts(inside, "image") ||
        dgm_slice_starts(inside, "source:")) {
        return true;
    }
    for (size_t i = 0; i < sizeof AGENCIES / sizeof *AGENCIES; i++) {
        size_t n = strlen(AGENCIES[i]);
        if (dgm_slice_starts(inside, AGENCIES[i])) {
            char after = inside.size > n ? inside.data[n] : '/';
            if (strchr("/,;&-", after) || inside.size == n ||
                (after == ' ' && (dgm_slice_starts(dgm_slice_cut(inside, n, inside.size), " photo") ||
                                  dgm_slice_starts(dgm_slice_cut(inside, n, inside.size), " file") ||
                                  dgm_slice_starts(dgm_slice_cut(inside, n, inside.size), " image") ||
                                  dgm_slice_starts(dgm_slice_cut(inside, n, inside.size), " and ") ||
                                  dgm_slice_starts(dgm_slice_cut(inside, n, inside.size), " via ")))) {
                return true;
            }
        }
    }
    return false;
}

bool dgm_line_is_credit(dgm_slice line) {
    line = dgm_slice_trim(line);
    if (line.size < 3 || line.size > 300) {
        return false;
    }
    if (line.data[0] == '(' && line.data[line.size - 1] == ')' && !memchr(line.data + 1, '(', line.size - 1)) {
        dgm_slice inside = dgm_slice_cut(line, 1, line.size - 1);
        return names_agency(inside) || dgm_slice_starts(inside, "with ") || dgm_slice_starts(inside, "reporting by") ||
               dgm_slice_starts(inside, "writing by") || dgm_slice_starts(inside, "editing by") ||
               dgm_slice_starts(inside, "additional reporting");
    }
    static const char *const OPENINGS[] = {"some information for this",
                                           "some material in this",
                                           "information for this report",
                                           "material from",
                                           "additional reporting",
                                           "reporting by ",
                                           "writing by ",
                                           "editing by ",
                                           "compiled from",
                                           "this report was compiled",
                                           "this story was compiled",
                                           "with agency",
                                           "with reporting",
                                           "with reports from",
                                           "with material from",
                                           "with contributions from",
                                           "source: ",
                                           "sources: ",
                                           "contributed to this report",
                                           "this report contains material",
                                           "this report includes",
                                           "based on reports",
                                           "based on material",
                                           "edited by ",
                                           "associated press writer",
                                           "the associated press contributed",
                                           "reuters contributed",
                                           "afp contributed"};
    for (size_t i = 0; i < sizeof OPENINGS / sizeof *OPENINGS; i++) {
        if (dgm_slice_starts(line, OPENINGS[i])) {
            return true;
        }
    }
    return dgm_slice_find(line, "contributed to this") != SIZE_MAX ||
           dgm_slice_find(line, "contributed reporting") != SIZE_MAX ||
           (dgm_slice_find(line, "for this report") != SIZE_MAX && dgm_slice_find(line, "provided by") != SIZE_MAX);
}

size_t dgm_line_picture_credit(dgm_slice line) {
    dgm_slice s = line;
    while (s.size && (s.data[s.size - 1] == ' ' || s.data[s.size - 1] == '.')) {
        s.size--;
    }
    if (s.size && s.data[s.size - 1] == ')') {
        size_t open = s.size - 1;
        while (open > 0 && s.data[open] != '(') {
            open--;
        }
        if (s.data[open] == '(' && names_agency(dgm_slice_cut(s, open + 1, s.size - 1))) {
            return line.size - open;
        }
        return 0;
    }
    static const char *const MARKS[] = {"Photo: ",   "Photo by ", "Photograph: ",   "Photograph by ", "Credit: ",
                                        "Picture: ", "Image: ",   "AP Photo/",      "Photo credit: ", "Photos by ",
                                        "REUTERS/",  "AFP/",      "Image credit: ", "Photo courtesy"};
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++) {
        size_t at = dgm_slice_find(s, MARKS[i]);
        if (at != SIZE_MAX && at > 0 && line.size - at <= 80 && strncmp(s.data + at, MARKS[i], strlen(MARKS[i])) == 0) {
            return line.size - at;
        }
    }
    return 0;
}

size_t dgm_line_caption_mark(dgm_slice line) {
    static const char *const MARKS[] = {"FILE - ",      "FILE \xe2\x80\x93 ", "FILE \xe2\x80\x94 ",
                                        "FILE PHOTO: ", "File photo: ",       "FILE PHOTO - ",
                                        "Photo: ",      "Picture: ",          "Image: ",
                                        "Caption: ",    "Image caption ",     "Photo caption: ",
                                        "Pictured: "};
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++) {
        size_t n = strlen(MARKS[i]);
        if (line.size > n && memcmp(line.data, MARKS[i], n) == 0) {
            return n;
        }
    }
    return 0;
}

bool dgm_line_is_outlet(dgm_slice words) {
    static const char NAMES[] =
        " times news post herald radio tv television daily tribune gazette journal agency online "
        "voice guardian courier chronicle observer telegraph broadcasting newspaper magazine "
        "bbc cnn voa npr afp reuters xinhua aljazeera jazeera website weekly mirror examiner ";
    size_t at = 0, n = 0;
    bool is_named = dgm_slice_ends(words, ".com") || dgm_slice_ends(words, ".org") || dgm_slice_ends(words, ".net");
    while (at < words.size) {
        const char *space = memchr(words.data + at, ' ', words.size - at);
        size_t end = space ? (size_t)(space - words.data) : words.size;
        bool is_capital = words.data[at] >= 'A' && words.data[at] <= 'Z';
        is_named = is_named || (is_capital && is_listed(NAMES, dgm_slice_cut(words, at, end)));
        n++;
        at = end + 1;
    }
    return is_named && n <= 5;
}

// The dash that ends a dateline: "--", an en or em dash, or a hyphen between spaces. Bytes, 0 for none.
static size_t dash_at(dgm_slice s, size_t at) {
    if (at + 2 <= s.size && s.data[at] == '-' && s.data[at + 1] == '-') {
        return at + 3 <= s.size && s.data[at + 2] == '-' ? 3 : 2;
    }
    if (at + 3 <= s.size &&
        (memcmp(s.data + at, "\xe2\x80\x93", 3) == 0 || memcmp(s.data + at, "\xe2\x80\x94", 3) == 0)) {
        return 3;
    }
    bool is_hyphen = at < s.size && s.data[at] == '-' && at > 0 && (s.data[at - 1] == ' ' || s.data[at - 1] == ')') &&
                     at + 1 < s.size && s.data[at + 1] == ' ';
    return is_hyphen ? 1 : 0;
}

// "MNA", "PTI", "TASS": what an agency that no list knows looks like in a dateline's brackets.
static bool is_acronym(dgm_slice s) {
    for (size_t i = 0; i < s.size; i++) {
        if (s.data[i] < 'A' || s.data[i] > 'Z') {
            return false;
        }
    }
    return s.size >= 2 && s.size <= 8;
}

size_t dgm_line_dateline(dgm_slice line, bool *has_place) {
    enum { LONGEST = 90 }; // bytes: "SHARM EL-SHEIKH, Egypt, November 10, 2007 (Agence France-Presse) -- "
    *has_place = false;
    size_t limit = line.size < LONGEST ? line.size : LONGEST;
    for (size_t i = 3; i < limit; i++) {
        size_t dash = dash_at(line, i);
        // Without a dash: "New Delhi, Sep 25 (IANS) The minister ...".
        bool is_bare = !dash && line.data[i - 1] == ')' && line.data[0] != '(' && i + 1 < limit &&
                       line.data[i] == ' ' && line.data[i + 1] >= 'A' && line.data[i + 1] <= 'Z' &&
                       dash_at(line, i + 1) == 0;
        if (!dash && !is_bare) {
            continue;
        }
        dgm_slice head = dgm_slice_trim(dgm_slice_cut(line, 0, i));
        dgm_date date;
        size_t start = 0, end = 0, place = 0;
        bool has_date = dgm_intake_find_date(head, &date, &start, &end);
        // "(AFP) July 23, 2007": the agency, if it stands first.
        dgm_slice rest = head;
        bool has_agency = false;
        for (size_t k = 0; k < head.size; k++) {
            if (head.data[k] == '(') {
                const char *close = memchr(head.data + k, ')', head.size - k);
                size_t stop = close ? (size_t)(close - head.data) : head.size;
                if (stop < head.size) {
                    dgm_slice inside = dgm_slice_cut(head, k + 1, stop);
                    has_agency |= names_agency(inside) || (dash && k > 0 && is_acronym(inside));
                }
                if (k == 0) {
                    rest = dgm_slice_trim(dgm_slice_cut(head, stop < head.size ? stop + 1 : stop, head.size));
                } else {
                    rest = dgm_slice_trim(dgm_slice_cut(rest, 0, (size_t)(head.data + k - rest.data)));
                }
                break;
            }
        }
        // The place in capitals: all letters up to the comma, the date or the bracket.
        size_t upper = 0, lower = 0;
        while (place < rest.size && rest.data[place] != ',' && !(rest.data[place] >= '0' && rest.data[place] <= '9')) {
            upper += rest.data[place] >= 'A' && rest.data[place] <= 'Z';
            lower += rest.data[place] >= 'a' && rest.data[place] <= 'z';
            place++;
        }
        bool is_capitals = upper >= 3 && lower == 0;
        dgm_line_form f = dgm_line_form_of(head);
        bool is_only_date = has_date && dgm_intake_date_line(rest, &date);
        *has_place = is_capitals || (has_agency && !is_only_date && rest.size > 0);
        bool is_dateline = is_only_date || ((is_capitals || has_agency || has_date) && !f.has_verb && f.word_n <= 12 &&
                                            f.capital_n * 10 >= f.content_n * 8 && (is_capitals || has_agency));
        if (!is_dateline || (is_bare && !has_agency)) {
            *has_place = false;
            return 0;
        }
        i += dash;
        while (i < line.size && line.data[i] == ' ') {
            i++;
        }
        return i;
    }
    return 0;
}

// Whether the full stop at `at` belongs to an abbreviation rather than ending a sentence.
static bool is_abbreviation(dgm_slice s, size_t at) {
    static const char SHORT[] =
        " mr mrs ms dr prof gen sen rep gov st col lt sgt maj capt adm cmdr hon rev jr sr vs no "
        "jan feb mar apr jun jul aug sept sep oct nov dec inc corp ltd co etc approx ";
    size_t start = at;
    while (start > 0 && at - start < 24 && s.data[start - 1] != ' ' && s.data[start - 1] != '(' &&
           s.data[start - 1] != '"') {
        start--;
    }
    dgm_slice word = dgm_slice_cut(s, start, at);
    return word.size == 1 || is_listed(SHORT, word) || (word.size && memchr(word.data, '.', word.size) != NULL);
}

// Where the sentence that ends with the mark at `at` is over, closing quotes included; 0 if it does not end there.
static size_t sentence_end(dgm_slice s, size_t at) {
    char c = s.data[at];
    if (c != '.' && c != '!' && c != '?') {
        return 0;
    }
    size_t i = at + 1;
    while (i < s.size && (s.data[i] == '"' || s.data[i] == '\'' || s.data[i] == ')' || s.data[i] == ']' ||
                          (i + 2 < s.size && (memcmp(s.data + i, "\xe2\x80\x9d", 3) == 0 ||
                                              memcmp(s.data + i, "\xe2\x80\x99", 3) == 0)))) {
        i += (unsigned char)s.data[i] >= 0x80 ? 3 : 1;
    }
    if (i == s.size) {
        return i;
    }
    if (s.data[i] != ' ' || (c == '.' && i == at + 1 && is_abbreviation(s, at))) {
        return 0;
    }
    char next = i + 1 < s.size ? s.data[i + 1] : 'A';
    return (next >= 'a' && next <= 'z') ? 0 : i;
}

size_t dgm_line_last_sentence(dgm_slice text) {
    for (size_t i = text.size; i > 0; i--) {
        size_t end = sentence_end(text, i - 1);
        if (end) {
            return end;
        }
    }
    return 0;
}

uint32_t dgm_line_sentence_count(dgm_slice text) {
    uint32_t n = 0;
    for (size_t i = 0; i < text.size; i++) {
        n += sentence_end(text, i) != 0;
    }
    return n;
}
