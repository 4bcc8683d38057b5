// Time expressions of invented news: what is found, what it comes to, and what is none.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "parse/parse.h"
#include "text/text.h"
#include "time/time.h"

typedef struct tools {
    dgm_time_words *words;
    dgm_parser *parser;
    dgm_arena *arena;
} tools;

static int open_tools(void **state) {
    static tools t;
    dgm_err err = {0};
    t.arena = dgm_arena_open(0);
    if (dgm_time_open(&t.words, DGM_TEST_DATA "/lexicon", &err) ||
        dgm_parser_open(&t.parser, DGM_TEST_DATA "/model/english.dgm", &err)) {
        fprintf(stderr, "%s:%u: %s\n", err.where, (unsigned)err.line, err.message);
        return -1;
    }
    *state = &t;
    return 0;
}

static int close_tools(void **state) {
    tools *t = *state;
    dgm_parser_close(t->parser);
    dgm_time_close(t->words);
    dgm_arena_close(t->arena);
    return 0;
}

// The times of a text. The analysis points to *document.
static dgm_analysis read_times(tools *t, const char *published, const char *text, bool parse, dgm_document *document) {
    static dgm_block block;
    *document = (dgm_document){.id = "test", .text = text, .text_size = (uint32_t)strlen(text), .block_n = 1};
    block = (dgm_block){{0, document->text_size}, DGM_BLOCK_PARAGRAPH};
    document->blocks = &block;
    if (*published) {
        assert_true(dgm_date_read(published, strlen(published), &document->published));
    }
    dgm_arena_reset(t->arena);
    dgm_analysis a = {.document = document};
    assert_int_equal(dgm_text_run(t->arena, &a, NULL), DGM_OK);
    if (parse) {
        assert_int_equal(dgm_parse_run(t->parser, t->arena, &a, NULL), DGM_OK);
    }
    assert_int_equal(dgm_time_run(t->words, t->arena, &a, NULL), DGM_OK);
    return a;
}

// "text TYPE value from..to basis", joined by "; ".
static char *run(tools *t, const char *published, const char *text, bool parse) {
    static const char *const BASES[] = {"explicit", "partial", "relative", "published"};
    dgm_document document;
    dgm_analysis a = read_times(t, published, text, parse, &document);
    char *out = dgm_arena_string(t->arena, "");
    uint32_t end = 0;
    for (uint32_t i = 0; i < a.time_n; i++) {
        const dgm_time *time = &a.times[i];
        char from[16], to[16];
        assert_true(time->token_n > 0 && time->token + time->token_n <= a.token_n && time->token >= end);
        end = time->token + time->token_n;
        assert_int_equal(time->span.start, a.tokens[time->token].span.start);
        assert_int_equal(time->span.end, a.tokens[end - 1].span.end);
        assert_true(dgm_date_compare(time->from, time->to) <= 0);
        dgm_date_write(time->from, from);
        dgm_date_write(time->to, to);
        out = dgm_arena_print(t->arena, "%s%s%.*s %s %s %s..%s %s", out, *out ? "; " : "",
                              (int)(time->span.end - time->span.start), text + time->span.start, time->type,
                              time->value, from, to, BASES[time->basis]);
        assert_non_null(out);
    }
    return out;
}

typedef struct example {
    const char *published, *text, *expected;
} example;

static void check(tools *t, const example *examples, size_t n, bool parse) {
    size_t wrong = 0;
    for (size_t i = 0; i < n; i++) {
        const char *got = run(t, examples[i].published, examples[i].text, parse);
        if (strcmp(got, examples[i].expected) != 0) {
            fprintf(stderr, "%s (%s)\n  expected %s\n  got      %s\n", examples[i].text, examples[i].published,
                    examples[i].expected, got);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

#define CHECK(examples, parse) check(*state, (examples), sizeof(examples) / sizeof((examples)[0]), (parse))

// "text TYPE value mod" of each expression of a text published on 25 July 2007, a Wednesday.
static char *run_values(tools *t, const char *text) {
    dgm_document document;
    dgm_analysis a = read_times(t, "2007-07-25", text, true, &document);
    char *out = dgm_arena_string(t->arena, "");
    for (uint32_t i = 0; i < a.time_n; i++) {
        const dgm_time *time = &a.times[i];
        out = dgm_arena_print(t->arena, "%s%s%.*s %s %s%s%s", out, *out ? "; " : "",
                              (int)(time->span.end - time->span.start), text + time->span.start, time->type,
                              time->value, time->mod ? " " : "", time->mod ? time->mod : "");
        assert_non_null(out);
    }
    return out;
}

static void gives_the_values_of_timex3(void **state) {
    static const struct {
        const char *text, *expected;
    } EXAMPLES[] = {
        // durations
        {"Fighting raged for nearly a decade.", "nearly a decade DURATION P1DE LESS_THAN"},
        {"The empire lasted two centuries.", "two centuries DURATION P2CE"},
        {"More than two years passed.", "More than two years DURATION P2Y MORE_THAN"},
        {"He waited at least 48 hours.", "at least 48 hours DURATION PT48H EQUAL_OR_MORE"},
        {"He spent a year in prison.", "a year DURATION P1Y"},
        {"The march took two and a half days.", "two and a half days DURATION P2.5D"},
        {"They spoke for half an hour.", "half an hour DURATION PT30M"},
        {"The repair took months.", "months DURATION PXM"},
        {"They had known it for many years.", "many years DURATION PXY"},
        {"The decades-long quarrel ended.", "decades-long DURATION PXDE"},
        {"A yearlong drought emptied the wells.", "yearlong DURATION P1Y"},
        {"Exports grew over the last three months.", "the last three months DURATION P3M"},
        {"The bridge will be shut for the next six weeks.", "the next six weeks DURATION P6W"},
        {"The vote will be held in two weeks.", "two weeks DURATION P2W"},
        {"Prices doubled over the last decade.", "the last decade DURATION P1DE"},
        {"Prices doubled over the last year.", "the last year DURATION P1Y"},
        {"Within hours thousands had fled.", "hours DURATION PTXH"},
        // sets
        {"The miners earn $500 a month.", "a month SET P1M"},
        {"The ferry sails twice a day.", "a day SET P1D"},
        {"The annual fair opened.", "annual SET P1Y"},
        {"The board meets quarterly.", "quarterly SET P3M"},
        {"Pilgrims come every Friday.", "every Friday SET XXXX-WXX-5"},
        // quarters, years and what counts from them
        {"Sales fell in the fourth quarter.", "the fourth quarter DATE 2006-Q4"},
        {"Second-quarter profit rose.", "Second-quarter DATE 2007-Q2"},
        {"The maker lost money in the second half of 2006.", "the second half of 2006 DATE 2006-H2"},
        {"Output rose in fiscal 1989.", "fiscal 1989 DATE 1989"},
        {"Output for the year fell.", "the year DATE 2007"},
        {"It will sell the mill by year-end.", "year-end DATE 2007 END"},
        {"Profit rose from the year-earlier period.", "year-earlier DATE 2006"},
        {"The mill was sold three years ago.", "three years ago DATE 2004"},
        // calendar
        {"They fought between May and July.", "May DATE 2007-05; July DATE 2007-07"},
        {"The shops close on July 4 and 5.", "July 4 DATE 2007-07-04; 5 DATE 2007-07-05"},
        {"The report, due Thursday, is long.", "Thursday DATE 2007-07-26"},
        {"The 1990s were hard, as was the late 19th century.", "The 1990s DATE 199; 19th century DATE 18"},
        {"In the '80s and in '98 the river froze.", "the '80s DATE 198; '98 DATE 1998"},
        {"She won the Harbour Cup 2006.", "2006 DATE 2006"},
        {"The line opened in early 2006.", "early 2006 DATE 2006 START"},
        {"The line opened in late May.", "late May DATE 2007-05 END"},
        {"The line opened in mid-May.", "mid-May DATE 2007-05"},
        {"The letter is dated 10/26/89.", "10/26/89 DATE 1989-10-26"},
        {"The family will meet on Thanksgiving.", "Thanksgiving DATE 2007-11-22"},
        {"The family met at Easter.", "Easter DATE 2007-04-08"},
        {"The bells rang on Good Friday.", "Good Friday DATE 2007-04-06"},
        {"The park closed on Memorial Day.", "Memorial Day DATE 2007-05-28"},
        {"It snowed in the winter of 2006.", "the winter of 2006 DATE 2006-WI"},
        // days and their parts
        {"He spoke at 9 p.m.", "9 p.m. TIME 2007-07-25T21:00"},
        {"On Monday at 10:30 a.m. he left.", "Monday DATE 2007-07-23; 10:30 a.m. TIME 2007-07-23T10:30"},
        {"It was quiet in the morning.", "the morning TIME 2007-07-25TMO"},
        {"They came late Monday.", "late Monday DATE 2007-07-23 END"},
        {"The shop will close tomorrow night.", "tomorrow night TIME 2007-07-26TNI"},
        {"The weekend was calm.", ""},
        {"They rested over the weekend.", "the weekend DATE 2007-W29-WE"},
        // now and then
        {"The bank is now closed.", "now DATE PRESENT_REF"},
        {"The rules are different these days.", "these days DATE PRESENT_REF"},
        {"He lived well in the past.", "the past DATE PAST_REF"},
        {"It may change in the future.", "the future DATE FUTURE_REF"},
        {"Prices have risen in recent months.", "recent months DATE PAST_REF"},
        {"The past president and the future king met.", ""},
        // ages
        {"A man aged 30 years and a girl at the age of 12 years fell ill.", ""},
        {"The child is six months of age.", ""},
    };
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof EXAMPLES / sizeof EXAMPLES[0]; i++) {
        const char *got = run_values(*state, EXAMPLES[i].text);
        if (strcmp(got, EXAMPLES[i].expected) != 0) {
            fprintf(stderr, "%s\n  expected %s\n  got      %s\n", EXAMPLES[i].text, EXAMPLES[i].expected, got);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

// 25 July 2007 is a Wednesday.

static void reads_whole_dates(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "The army left Kisumu on 4 March 1998.",
         "4 March 1998 DATE 1998-03-04 1998-03-04..1998-03-04 explicit"},
        {"2007-07-25", "The army left Kisumu on March 4, 1998.",
         "March 4, 1998 DATE 1998-03-04 1998-03-04..1998-03-04 explicit"},
        {"2007-07-25", "The army left on the 4th of March, 1998.",
         "the 4th of March, 1998 DATE 1998-03-04 1998-03-04..1998-03-04 explicit"},
        {"2007-07-25", "They met on Wednesday, March 4, 1998.",
         "Wednesday, March 4, 1998 DATE 1998-03-04 1998-03-04..1998-03-04 explicit"},
        {"2007-07-25", "The accord was signed in April, 1980.",
         "April, 1980 DATE 1980-04 1980-04-01..1980-04-30 explicit"},
        {"2007-07-25", "The accord was signed in Sept. 2001.",
         "Sept. 2001 DATE 2001-09 2001-09-01..2001-09-30 explicit"},
        {"2007-07-25", "The report is dated 2006-12-25.", "2006-12-25 DATE 2006-12-25 2006-12-25..2006-12-25 explicit"},
        {"2007-07-25", "The report is dated 25/12/2006.", "25/12/2006 DATE 2006-12-25 2006-12-25..2006-12-25 explicit"},
        {"2007-07-25", "The report is dated 12/11/2006.", ""},
        {"2007-07-25", "He was elected in 1992.", "1992 DATE 1992 1992-01-01..1992-12-31 explicit"},
        {"2007-07-25", "The 1994 accord ended the fighting.", "1994 DATE 1994 1994-01-01..1994-12-31 explicit"},
        {"2007-07-25", "Relations have been poor since 1980.", "1980 DATE 1980 1980-01-01..1980-12-31 explicit"},
        {"2007-07-25", "The army ruled in the 1970s.", "the 1970s DATE 197 1970-01-01..1979-12-31 explicit"},
        {"2007-07-25", "He was jailed after the September 11 attacks.",
         "September 11 DATE 2001-09-11 2001-09-11..2001-09-11 explicit"},
        {"2007-07-25", "The envoys met on Christmas Eve 2004.",
         "Christmas Eve 2004 DATE 2004-12-24 2004-12-24..2004-12-24 explicit"},
        {"2007-07-25", "The fort was built in the 18th century.",
         "the 18th century DATE 17 1700-01-01..1799-12-31 explicit"},
        {"2007-07-25", "The rebels fled in the summer of 2005.",
         "the summer of 2005 DATE 2005-SU 2005-06-01..2005-08-31 explicit"},
        {"2007-07-25", "Trade fell in the first quarter of 2006.",
         "the first quarter of 2006 DATE 2006-Q1 2006-01-01..2006-03-31 explicit"},
    };
    CHECK(EXAMPLES, true);
}

static void reads_ranges(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "He fought in the 1961-63 border war.",
         "1961-63 DATE 1961/1963 1961-01-01..1963-12-31 explicit"},
        {"2007-07-25", "They fought from 1961 to 1963.",
         "1961 DATE 1961 1961-01-01..1963-12-31 explicit; 1963 DATE 1963 1963-01-01..1963-12-31 explicit"},
        {"2007-07-25", "They fought between 1961 and 1963.",
         "1961 DATE 1961 1961-01-01..1963-12-31 explicit; 1963 DATE 1963 1963-01-01..1963-12-31 explicit"},
        {"2007-07-25", "The envoys met on July 18-20.",
         "July 18-20 DATE 2007-07-18/2007-07-20 2007-07-18..2007-07-20 partial"},
        {"2007-07-25", "The envoys met from March to May 2006.",
         "March DATE 2006-03 2006-03-01..2006-05-31 explicit; May 2006 DATE 2006-05 2006-05-01..2006-05-31 explicit"},
        {"2007-07-25", "Talks ran from June 30 to July 2.",
         "June 30 DATE 2007-06-30 2007-06-30..2007-07-02 partial; July 2 DATE 2007-07-02 2007-07-02..2007-07-02 "
         "partial"},
        {"2007-07-25", "A truce held from 3 to 5 March 2006.",
         "3 DATE 2006-03-03 2006-03-03..2006-03-05 explicit; 5 March 2006 DATE 2006-03-05 2006-03-05..2006-03-05 "
         "explicit"},
        {"2007-07-25", "The army ruled between the 1960s and the 1980s.",
         "1960s DATE 196 1960-01-01..1989-12-31 explicit; 1980s DATE 198 1980-01-01..1989-12-31 explicit"},
    };
    CHECK(EXAMPLES, true);
}

static void takes_the_year_from_the_side_that_the_tense_says(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "The two ministers met on May 28 in Cairo.",
         "May 28 DATE 2007-05-28 2007-05-28..2007-05-28 partial"},
        {"2007-07-25", "The two ministers met in May.", "May DATE 2007-05 2007-05-01..2007-05-31 partial"},
        {"2007-07-25", "The two ministers met in December.", "December DATE 2006-12 2006-12-01..2006-12-31 partial"},
        {"2007-07-25", "The two ministers will meet in December.",
         "December DATE 2007-12 2007-12-01..2007-12-31 partial"},
        {"2007-07-25", "The two ministers will meet in February.",
         "February DATE 2008-02 2008-02-01..2008-02-29 partial"},
        {"2007-07-25", "Kenya agreed to hold a vote on January 9.",
         "January 9 DATE 2008-01-09 2008-01-09..2008-01-09 partial"},
        {"2007-07-25", "The rebels attacked Kisumu on November 3.",
         "November 3 DATE 2006-11-03 2006-11-03..2006-11-03 partial"},
        {"2007-07-23", "Kenya says the talks will begin on July 24.",
         "July 24 DATE 2007-07-24 2007-07-24..2007-07-24 partial"},
        {"2007-07-25", "The talks are scheduled for August 3.",
         "August 3 DATE 2007-08-03 2007-08-03..2007-08-03 partial"},
        {"2007-01-04", "The troops left on December 30.", "December 30 DATE 2006-12-30 2006-12-30..2006-12-30 partial"},
        {"2007-12-30", "The troops will leave on January 5.",
         "January 5 DATE 2008-01-05 2008-01-05..2008-01-05 partial"},
        {"2007-07-25", "The army seized power on 3 April 1979. It freed the minister on May 4.",
         "3 April 1979 DATE 1979-04-03 1979-04-03..1979-04-03 explicit; May 4 DATE 1979-05-04 1979-05-04..1979-05-04 "
         "partial"},
        {"2007-07-25", "They met on Thursday, July 5.",
         "Thursday, July 5 DATE 2007-07-05 2007-07-05..2007-07-05 partial"},
        {"2007-07-25", "The league will play again for the first time since December.",
         "December DATE 2006-12 2006-12-01..2006-12-31 partial"},
        {"2007-07-25", "Protesters demand that elections be held in November.",
         "November DATE 2007-11 2007-11-01..2007-11-30 partial"},
        {"2007-07-25", "Water began to leak into the mine on July 9.",
         "July 9 DATE 2007-07-09 2007-07-09..2007-07-09 partial"},
        {"2007-07-25", "The ban remains in force until March.", "March DATE 2008-03 2008-03-01..2008-03-31 partial"},
        {"2007-07-25", "The upcoming election in February divides the parties.",
         "February DATE 2008-02 2008-02-01..2008-02-29 partial"},
        {"2007-07-25", "The envoys met last May.", "last May DATE 2007-05 2007-05-01..2007-05-31 partial"},
    };
    CHECK(EXAMPLES, true);
}

static void resolves_weekdays(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "The two envoys met on Tuesday.", "Tuesday DATE 2007-07-24 2007-07-24..2007-07-24 relative"},
        {"2007-07-25", "The two envoys met Friday.", "Friday DATE 2007-07-20 2007-07-20..2007-07-20 relative"},
        {"2007-07-25", "The two envoys met on Wednesday.", "Wednesday DATE 2007-07-25 2007-07-25..2007-07-25 relative"},
        {"2007-07-25", "The president will visit Kenya on Monday.",
         "Monday DATE 2007-07-30 2007-07-30..2007-07-30 relative"},
        {"2007-07-25", "The minister plans to meet the rebels on Friday.",
         "Friday DATE 2007-07-27 2007-07-27..2007-07-27 relative"},
        {"2007-07-25", "The minister opened Tuesday's meeting.",
         "Tuesday DATE 2007-07-24 2007-07-24..2007-07-24 relative"},
        {"2007-07-25", "The minister will attend Friday's meeting.",
         "Friday DATE 2007-07-27 2007-07-27..2007-07-27 relative"},
        {"2007-07-25", "The city closed all schools, starting on Thursday.",
         "Thursday DATE 2007-07-26 2007-07-26..2007-07-26 relative"},
        {"2007-07-25", "He was killed last Friday.", "last Friday DATE 2007-07-20 2007-07-20..2007-07-20 relative"},
        {"2007-07-25", "He was killed on Friday last week.",
         "Friday last week DATE 2007-07-20 2007-07-20..2007-07-20 relative"},
        {"2007-07-25", "He will leave next Monday.", "next Monday DATE 2007-07-30 2007-07-30..2007-07-30 relative"},
        {"2007-07-25", "A bomb exploded on Monday morning.",
         "Monday morning TIME 2007-07-23TMO 2007-07-23..2007-07-23 relative"},
        {"2007-07-25", "A bomb exploded at 5 p.m. Tuesday.",
         "5 p.m. Tuesday TIME 2007-07-24T17:00 2007-07-24..2007-07-24 relative"},
        {"2007-07-25", "They pray every Friday.", "every Friday SET XXXX-WXX-5 .. explicit"},
    };
    CHECK(EXAMPLES, true);
}

static void resolves_other_relatives(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "The deal was signed today.", "today DATE 2007-07-25 2007-07-25..2007-07-25 relative"},
        {"2007-07-25", "The deal was signed yesterday evening.",
         "yesterday evening TIME 2007-07-24TEV 2007-07-24..2007-07-24 relative"},
        {"2007-07-25", "The army will leave tomorrow.", "tomorrow DATE 2007-07-26 2007-07-26..2007-07-26 relative"},
        {"2007-07-25", "Police arrested him last night.",
         "last night TIME 2007-07-24TNI 2007-07-24..2007-07-24 relative"},
        {"2007-07-25", "The rebels attacked two days ago.",
         "two days ago DATE 2007-07-23 2007-07-23..2007-07-23 relative"},
        {"2007-07-25", "The rebels attacked two weeks ago.",
         "two weeks ago DATE 2007-W28 2007-07-09..2007-07-15 relative"},
        {"2007-07-25", "The rebels attacked three months ago.",
         "three months ago DATE 2007-04 2007-04-01..2007-04-30 relative"},
        {"2007-07-25", "The rebels attacked twenty-one years ago.",
         "twenty-one years ago DATE 1986 1986-01-01..1986-12-31 relative"},
        {"2007-07-25", "The rebels attacked last week.", "last week DATE 2007-W29 2007-07-16..2007-07-22 relative"},
        {"2007-07-25", "The rebels attacked last month.", "last month DATE 2007-06 2007-06-01..2007-06-30 relative"},
        {"2007-01-10", "The rebels attacked last month.", "last month DATE 2006-12 2006-12-01..2006-12-31 relative"},
        {"2007-07-25", "The rebels attacked last year.", "last year DATE 2006 2006-01-01..2006-12-31 relative"},
        {"2007-07-25", "The rebels attacked earlier this year.",
         "earlier this year DATE 2007 2007-01-01..2007-07-25 relative"},
        {"2007-07-25", "The army will leave later this year.",
         "later this year DATE 2007 2007-07-25..2007-12-31 relative"},
        {"2007-07-25", "The army will leave next week.", "next week DATE 2007-W31 2007-07-30..2007-08-05 relative"},
        {"2007-07-25", "The rebels attacked last summer.", "last summer DATE 2006-SU 2006-06-01..2006-08-31 relative"},
        {"2007-07-25", "Ten people have died in the past two weeks.",
         "the past two weeks DURATION P2W 2007-07-11..2007-07-25 relative"},
        {"2007-07-25", "The deal was signed the day before yesterday.",
         "the day before yesterday DATE 2007-07-23 2007-07-23..2007-07-23 relative"},
        {"2007-07-25", "The two sides met at the weekend.",
         "the weekend DATE 2007-W29-WE 2007-07-21..2007-07-22 relative"},
        {"2007-07-25", "The troops will leave by the end of the year.",
         "the year DATE 2007 2007-01-01..2007-12-31 relative"},
        {"2007-07-25", "Trade fell in the second half of last year.",
         "the second half of last year DATE 2006-H2 2006-07-01..2006-12-31 relative"},
        {"2007-07-25", "The fighting has spread in recent weeks.", "recent weeks DATE PAST_REF .. relative"},
        {"2007-07-25", "The army will leave in three days.", "three days DURATION P3D 2007-07-28..2007-07-28 relative"},
    };
    CHECK(EXAMPLES, true);
}

static void counts_from_earlier_expressions(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "The two sides met on July 3. The next day the truce ended.",
         "July 3 DATE 2007-07-03 2007-07-03..2007-07-03 partial; The next day DATE 2007-07-04 2007-07-04..2007-07-04 "
         "relative"},
        {"2007-07-25", "The two sides met on July 3. Two days later the truce ended.",
         "July 3 DATE 2007-07-03 2007-07-03..2007-07-03 partial; Two days later DATE 2007-07-05 2007-07-05..2007-07-05 "
         "relative"},
        {"2007-07-25", "The two sides met on July 3. On the same day a bomb exploded.",
         "July 3 DATE 2007-07-03 2007-07-03..2007-07-03 partial; the same day DATE 2007-07-03 2007-07-03..2007-07-03 "
         "relative"},
        {"2007-07-25", "The two sides met on March 5. The next week the truce ended.",
         "March 5 DATE 2007-03-05 2007-03-05..2007-03-05 partial; The next week DATE 2007-W11 2007-03-12..2007-03-18 "
         "relative"},
        {"2007-07-25", "The two sides met on July 3. They had quarrelled the previous day.",
         "July 3 DATE 2007-07-03 2007-07-03..2007-07-03 partial; the previous day DATE 2007-07-02 "
         "2007-07-02..2007-07-02 relative"},
        {"2007-07-25", "The war began in 1961. Elections were held that year.",
         "1961 DATE 1961 1961-01-01..1961-12-31 explicit; that year DATE 1961 1961-01-01..1961-12-31 relative"},
        // The amount hangs on what is told, and is not its date.
        {"2007-07-25", "The warning came a day after the two envoys met.", "a day DURATION P1D .. relative"},
        {"2007-07-25", "He resigned the day after the rebels attacked.", "the day DURATION P1D .. relative"},
        {"2007-07-25", "On Monday, two days after rebels seized the town, troops retook it.",
         "Monday DATE 2007-07-23 2007-07-23..2007-07-23 relative; two days DURATION P2D 2007-07-21..2007-07-21 "
         "relative"},
    };
    CHECK(EXAMPLES, true);
}

static void reads_durations_and_sets(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "The staff were held for 444 days.", "444 days DURATION P444D .. explicit"},
        {"2007-07-25", "There has been no contact for 27 years.", "27 years DURATION P27Y .. explicit"},
        {"2007-07-25", "The two-day visit ended.", "two-day DURATION P2D .. explicit"},
        {"2007-07-25", "The siege lasted for several weeks.", "several weeks DURATION PXW .. explicit"},
        {"2007-07-25", "The curfew lasted three hours.", "three hours DURATION PT3H .. explicit"},
        {"2007-07-25", "The council meets every two weeks.", "every two weeks SET P2W .. explicit"},
        {"2007-07-25", "A barrel costs $95 and miners earn $5 a day.", "a day SET P1D .. explicit"},
        {"2007-07-25", "The council meets each month.", "each month SET P1M .. explicit"},
    };
    CHECK(EXAMPLES, true);
}

static void leaves_what_is_no_time(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "The minister may resign.", ""},
        {"2007-07-25", "Prime Minister Theresa May met the envoy.", ""},
        {"2007-07-25", "May said that the talks had failed.", ""},
        {"2007-07-25", "Protesters began a march to the palace.", ""},
        {"2007-07-25", "They held a second round of talks.", ""},
        {"2007-07-25", "The 27-year-old envoy was killed.", ""},
        {"2007-07-25", "The envoy is 27 years old.", ""},
        {"2007-07-25", "The army sent 2000 troops.", ""},
        {"2007-07-25", "The team won 3-1.", ""},
        {"2007-07-25", "The Sunday Times reported the attack.", ""},
        {"2007-07-25", "Call 555-0142 for news.", ""},
        {"2007-07-25", "The sun rose over the spring and the fall.", ""},
        {"2007-07-25", "She is in her 30s.", ""},
        {"2007-07-25", "The navy shelled Christmas Island.", ""},
        {"2007-07-25", "Fighters took the town after the fall of Kisumu.", ""},
    };
    CHECK(EXAMPLES, true);
}

static void keeps_the_type_without_a_publication_date(void **state) {
    static const example EXAMPLES[] = {
        {"", "The envoys met on Tuesday.", "Tuesday DATE XXXX-WXX-2 .. relative"},
        {"", "The envoys met in May.", "May DATE XXXX-05 .. partial"},
        {"", "The envoys met last week.", "last week DATE XXXX-WXX .. relative"},
        {"", "The envoys met on May 5.", "May 5 DATE XXXX-05-05 .. partial"},
        {"", "The envoys met on May 5, 2003. The next day they left.",
         "May 5, 2003 DATE 2003-05-05 2003-05-05..2003-05-05 explicit; The next day DATE 2003-05-06 "
         "2003-05-06..2003-05-06 relative"},
        {"2007", "The envoys met yesterday.", "yesterday DATE XXXX-XX-XX .. relative"},
    };
    CHECK(EXAMPLES, true);
}

static void works_without_a_parse(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "The envoys met on Tuesday in Cairo.",
         "Tuesday DATE 2007-07-24 2007-07-24..2007-07-24 relative"},
        {"2007-07-25", "The envoys will meet on Monday in Cairo.",
         "Monday DATE 2007-07-30 2007-07-30..2007-07-30 relative"},
        {"2007-07-25", "The envoys met on 3 May 2003, in June and last week.",
         "3 May 2003 DATE 2003-05-03 2003-05-03..2003-05-03 explicit; June DATE 2003-06 2003-06-01..2003-06-30 "
         "partial; last week DATE 2007-W29 2007-07-16..2007-07-22 relative"},
        {"2007-07-25", "He may go.", ""},
    };
    CHECK(EXAMPLES, false);
}

static void stays_within_the_calendar(void **state) {
    static const example EXAMPLES[] = {
        {"2007-07-25", "It happened 99999999 years ago.", "99999999 years ago DATE XXXX .. relative"},
        {"0001-01-01", "It happened yesterday.", "yesterday DATE XXXX-XX-XX .. relative"},
        {"9999-12-31", "It will happen tomorrow.", "tomorrow DATE XXXX-XX-XX .. relative"},
        {"2007-07-25", "It ended on June 31.", "June 31 DATE 2007-06 2007-06-01..2007-06-30 partial"},
        {"2007-07-25", "It ended on February 29.", "February 29 DATE 2004-02-29 2004-02-29..2004-02-29 partial"},
    };
    CHECK(EXAMPLES, true);
}

static void refuses_a_broken_table(void **state) {
    (void)state;
    static const struct {
        const char *rows;
        dgm_code code;
        uint32_t line;
    } CASES[] = {
        {"word\tclass\tvalue\tcapital\tguard\tnote\njuly\tmonth\t7\n", DGM_OK, 0},
        {"word\tclass\tvalue\tcapital\tguard\tnote\njuly\tmonth\t13\n", DGM_E_FORMAT, 2},
        {"word\tclass\tvalue\tcapital\tguard\tnote\njuly\tmoon\t7\n", DGM_E_FORMAT, 2},
        {"word\tclass\tvalue\tcapital\tguard\tnote\njuly\tmonth\t7\nJuly\tmonth\t7\n", DGM_E_FORMAT, 3},
        {"word\tvalue\njuly\t7\n", DGM_E_FORMAT, 0},
        {"", DGM_E_FORMAT, 0},
    };
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        char folder[512], path[600];
        snprintf(folder, sizeof folder, "%s/time_test_words", DGM_TEST_BUILD);
        snprintf(path, sizeof path, "mkdir -p %s/time", folder);
        assert_int_equal(system(path), 0);
        snprintf(path, sizeof path, "%s/time/words.tsv", folder);
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        fputs(CASES[i].rows, file);
        assert_int_equal(fclose(file), 0);
        dgm_time_words *words = NULL;
        dgm_err err = {0};
        assert_int_equal(dgm_time_open(&words, folder, &err), CASES[i].code);
        assert_int_equal(err.code, CASES[i].code);
        if (CASES[i].line) {
            assert_int_equal(err.line, CASES[i].line);
        }
        dgm_time_close(words);
    }
    dgm_time_words *words = NULL;
    assert_int_equal(dgm_time_open(&words, DGM_TEST_BUILD "/no_such_folder", NULL), DGM_E_IO);
    assert_null(words);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_whole_dates),
        cmocka_unit_test(reads_ranges),
        cmocka_unit_test(takes_the_year_from_the_side_that_the_tense_says),
        cmocka_unit_test(resolves_weekdays),
        cmocka_unit_test(resolves_other_relatives),
        cmocka_unit_test(counts_from_earlier_expressions),
        cmocka_unit_test(reads_durations_and_sets),
        cmocka_unit_test(gives_the_values_of_timex3),
        cmocka_unit_test(leaves_what_is_no_time),
        cmocka_unit_test(keeps_the_type_without_a_publication_date),
        cmocka_unit_test(works_without_a_parse),
        cmocka_unit_test(stays_within_the_calendar),
        cmocka_unit_test(refuses_a_broken_table),
    };
    return cmocka_run_group_tests(tests, open_tools, close_tools);
}
