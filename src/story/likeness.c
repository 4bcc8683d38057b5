// What speaks for two mentions telling one act, and what speaks against it.
#include "story/story.h"

#include "base/calendar.h"

#include <math.h>
#include <string.h>

// A report without a date of its own tells what happened on its day or shortly before it (days).
static const int32_t PUBLISHED_BACK = 2;
// What lies ahead and has no date of its own is expected within this many days.
static const int32_t AHEAD_DAYS = 7;
// Longer than this is no date for an act, but a time in which it lies.
static const int32_t VAGUE_DAYS = 40;
// Older than this when it is reported, an act is told as history (days; the status "historical" in docs/codebook.md).
static const int32_t NEWS_DAYS = 31;
// Reports of one bombing place it in a suburb or in the city (km).
static const double SAME_PLACE_KM = 25;
// What lies further from the middle of a province is hardly in it (km).
static const double REGION_KM = 300;

// Weights of the evidence, on a scale where full agreement of the participants is 2. Set by reading what merges and
// what does not on invented records; see docs/story.md.
static const double W_PARTIES = 2.0;
static const double W_SAME_CODE = 0.5, W_SAME_CATEGORY = 0.2;
static const double W_SAME_DAY = 0.5, W_WITHIN = 0.3, W_PUBLISHED = 0.1;
static const double W_PLACE = 0.7, W_REGION = 0.4, W_COUNTRY = 0.1;
static const double W_NUMBER = 0.6, W_NEAR_NUMBER = 0.3;
static const double W_WORDS = 0.2;
// Words beyond the trigger: what two sentences on the same parties share by chance, and what more or less of it says.
static const double OVERLAP_CHANCE = 0.2, W_OVERLAP = 1.5, OVERLAP_LEAST = -0.2, OVERLAP_MOST = 0.8;
// This much in common is evidence by itself, as a place is; sentences of fewer words show nothing.
static const double OVERLAP_SURE = 0.35, OVERLAP_CERTAIN = 0.5;
enum { TERMS_LEAST = 3, COPY_TERMS = 6 };
static const double W_COPY = 2.0;          // agencies' sentences are printed by many
static const double W_ONE_SENTENCE = -0.4; // the coder has told them apart already
static const double W_VAGUE = -0.4;        // somebody did it some time of the year
static const double W_RETOLD = 0.2;        // violence and its victims, in one sentence or the next
static const double W_OTHER_NUMBER = -0.5;
// Violence between classes of people is less sure to be the same than this, and needs a place, a number or words.
static const double SURE_PARTIES = 0.7;
// What one town is worth where the parties of violence are hardly told.
static const double PLACED_PARTIES = 0.45;
static const double W_OTHER_DAY = -0.4; // violence reported on another day: where there is one attack, there are more

static bool is_same(const char *a, const char *b) {
    return a && b && *a && strcmp(a, b) == 0;
}

static bool has(const char *string) {
    return string && *string;
}

const char *dgm_party_root(const dgm_party *party) {
    return has(party->country) ? party->country : has(party->code) ? party->code : party->id;
}

unsigned dgm_category_family(dgm_category category) {
    switch (category) {
    case DGM_CATEGORY_SUPPORT: return DGM_CATEGORY_AGREE;
    case DGM_CATEGORY_RETREAT: return DGM_CATEGORY_CONCEDE;
    case DGM_CATEGORY_ASSAULT: return DGM_CATEGORY_COERCE;
    case DGM_CATEGORY_NONE:
    case DGM_CATEGORY_AGREE:
    case DGM_CATEGORY_CONSULT:
    case DGM_CATEGORY_CONCEDE:
    case DGM_CATEGORY_COOPERATE:
    case DGM_CATEGORY_AID:
    case DGM_CATEGORY_REQUEST:
    case DGM_CATEGORY_ACCUSE:
    case DGM_CATEGORY_REJECT:
    case DGM_CATEGORY_THREATEN:
    case DGM_CATEGORY_PROTEST:
    case DGM_CATEGORY_SANCTION:
    case DGM_CATEGORY_MOBILIZE:
    case DGM_CATEGORY_COERCE:
    case DGM_CATEGORY_N: break;
    }
    return (unsigned)category;
}

static void add_root(dgm_item *item, const char *root) {
    uint32_t at = 0;
    while (at < item->root_n && strcmp(item->roots[at], root) < 0) {
        at++;
    }
    if (at < item->root_n && strcmp(item->roots[at], root) == 0) {
        return;
    }
    memmove(&item->roots[at + 1], &item->roots[at], (item->root_n - at) * sizeof item->roots[0]);
    item->roots[at] = root;
    item->root_n++;
}

static dgm_standing standing_of(dgm_status status) {
    switch (status) {
    case DGM_STATUS_FUTURE: return DGM_STANDING_AHEAD;
    case DGM_STATUS_HYPOTHETICAL: return DGM_STANDING_POSSIBLE;
    case DGM_STATUS_NEGATED: return DGM_STANDING_DENIED;
    case DGM_STATUS_ACTUAL:
    case DGM_STATUS_HISTORICAL:
    case DGM_STATUS_N: break;
    }
    return DGM_STANDING_DONE;
}

// What is told as news in a vague date ("in 2007") happened in the month before the report, or "historical" would be
// its status; what lies ahead is not before it.
static void clip_to_report(dgm_item *item) {
    const dgm_record *r = &item->record;
    if (!r->published.year || r->basis == DGM_BASIS_PUBLISHED || r->precision < DGM_PRECISION_MONTH) {
        return;
    }
    int32_t day = dgm_date_to_days(dgm_date_last(r->published)), from = item->from, to = item->to;
    if (r->status == DGM_STATUS_ACTUAL) {
        from = from > day - NEWS_DAYS ? from : day - NEWS_DAYS;
        to = to < day ? to : day;
    } else if (r->status == DGM_STATUS_FUTURE) {
        from = from > day ? from : day;
    }
    if (from <= to) { // else the status and the date contradict each other, and the date stands
        item->from = from;
        item->to = to;
    }
}

void dgm_item_prepare(dgm_item *item) {
    const dgm_record *r = &item->record;
    item->root_n = 0;
    for (uint32_t i = 0; i < r->actor_n; i++) {
        add_root(item, dgm_party_root(&r->actors[i]));
    }
    for (uint32_t i = 0; i < r->recipient_n; i++) {
        add_root(item, dgm_party_root(&r->recipients[i]));
    }
    item->one_sided = r->reciprocal ? r->actor_n < 2 : r->actor_n == 0 || r->recipient_n == 0;
    // Who came to whom and who met whom is one meeting, told from two ends.
    item->order_free = r->reciprocal || r->category == DGM_CATEGORY_CONSULT || r->category == DGM_CATEGORY_AGREE;
    item->standing = standing_of(r->status);
    item->from = 0;
    item->to = -1;
    dgm_date from = r->from.year ? r->from : r->published, to = r->to.year ? r->to : from;
    if (from.year) {
        item->from = dgm_date_to_days(dgm_date_first(from));
        item->to = dgm_date_to_days(dgm_date_last(to));
        item->to = item->to < item->from ? item->from : item->to;
        clip_to_report(item);
        if (r->basis == DGM_BASIS_PUBLISHED || r->from.year == 0) {
            bool ahead = item->standing == DGM_STANDING_AHEAD || item->standing == DGM_STANDING_POSSIBLE;
            item->from -= ahead ? 0 : PUBLISHED_BACK;
            item->to += ahead ? AHEAD_DAYS : 0;
        }
    }
}

// What is behind the country in an actor code: "GOV" of "IRNGOV"; the whole code where there is no country.
static const char *sector_of(const dgm_party *p) {
    if (!has(p->code)) {
        return "";
    }
    return has(p->country) && strncmp(p->code, p->country, 3) == 0 ? p->code + 3 : p->code;
}

static bool starts_with(const char *text, const char *start) {
    return strncmp(text, start, strlen(start)) == 0;
}

// Those who act in a state's name: a report says "Washington", "the ambassador" or "the army" for one and the same.
static bool is_state(const char *sector) {
    return !*sector || starts_with(sector, "GOV") || starts_with(sector, "MIL") || starts_with(sector, "COP") ||
           starts_with(sector, "SPY") || starts_with(sector, "JUD") || starts_with(sector, "LEG") ||
           starts_with(sector, "ELI");
}

// A class of people and not somebody: "gunmen", "civilians", "protesters". Two reports of such are less surely one.
static bool is_class(const dgm_party *p) {
    const char *sector = sector_of(p);
    if (strchr(p->id, ':')) { // "PSEREB:militant", as people without a name are called
        return !is_state(sector) || starts_with(sector, "MIL") || starts_with(sector, "COP");
    }
    bool named = has(p->name) && (!has(p->code) || strcmp(p->id, p->code) != 0); // an id of its own
    return !named && (!has(p->code) || !is_state(sector));
}

// Somebody with a name: a person, a party, a body; not a country, an office or a class.
static bool is_named(const dgm_party *p) {
    return has(p->code) && !strchr(p->id, ':') && strncmp(p->id, p->code, strlen(p->code)) != 0;
}

static bool is_one_of(const char *sector, const char *list) {
    for (const char *at = list; *at; at += 3) {
        if (strncmp(sector, at, 3) == 0) {
            return true;
        }
    }
    return false;
}

// Words for people between which reports choose: gunmen are rebels or criminals, students and shoppers are civilians.
static bool is_one_crowd(const char *a, const char *b) {
    static const char armed[] = "REBUAFCRMSEPRADINS", civil[] = "CVLEDUBUSRELHLHLABAGRREFMEDNGO";
    return (is_one_of(a, armed) && is_one_of(b, armed)) || (is_one_of(a, civil) && is_one_of(b, civil));
}

double dgm_party_likeness(const dgm_party *a, const dgm_party *b, unsigned *grounds) {
    const char *sector_a = sector_of(a), *sector_b = sector_of(b);
    if (strcmp(a->id, b->id) == 0) {
        *grounds |= DGM_GROUND_PARTIES;
        return is_class(a) ? 0.6 : 1;
    }
    if (!has(a->code) || !has(b->code)) {
        return 0;
    }
    if (strcmp(a->code, b->code) == 0 && !*sector_a && is_named(a) && is_named(b)) {
        return 0.2; // two towns or two private persons of one country
    }
    if (strcmp(a->code, b->code) == 0) {
        // Two people of one government: one may stand for the other, or both may be other people.
        *grounds |= DGM_GROUND_HIERARCHY;
        return (is_class(a) && is_class(b)) || (is_named(a) && is_named(b)) ? 0.5 : 0.75;
    }
    if (!is_same(a->country, b->country)) {
        // "rebels" and "Syrian rebels": the country is left out in one of them.
        bool bare = (!has(a->country) || !has(b->country)) && *sector_a && *sector_b;
        if (bare && strncmp(sector_a, sector_b, 3) == 0 && is_class(a) && is_class(b)) {
            *grounds |= DGM_GROUND_HIERARCHY;
            return 0.4;
        }
        return 0;
    }
    if (!*sector_a || !*sector_b) {
        *grounds |= DGM_GROUND_HIERARCHY;
        return is_state(sector_a) && is_state(sector_b) ? 0.9 : 0.5;
    }
    if (is_state(sector_a) && is_state(sector_b)) {
        *grounds |= DGM_GROUND_HIERARCHY;
        return 0.6;
    }
    if (strncmp(sector_a, sector_b, 3) == 0) {
        return 0.5;
    }
    if (!is_class(a) || !is_class(b)) {
        return 0;
    }
    // "people" can be whoever was there.
    bool people = starts_with(sector_a, "CVL") || starts_with(sector_b, "CVL");
    bool forces = is_one_of(sector_a, "MILCOP") || is_one_of(sector_b, "MILCOP");
    return is_one_crowd(sector_a, sector_b) ? 0.5 : people && forces ? 0.25 : 0;
}

// Mean of the best likeness of each party of the smaller side; 0 where one of them has no counterpart.
static double side_likeness(const dgm_party *const *a, uint32_t a_n, const dgm_party *const *b, uint32_t b_n,
                            bool states, unsigned *grounds) {
    if (a_n > b_n) {
        return side_likeness(b, b_n, a, a_n, states, grounds); // once: the sides are then in order
    }
    double sum = 0;
    for (uint32_t i = 0; i < a_n; i++) {
        double best = 0;
        for (uint32_t k = 0; k < b_n; k++) {
            double likeness = dgm_party_likeness(a[i], b[k], grounds);
            likeness = likeness <= 0 && states && is_same(a[i]->country, b[k]->country) ? 0.5 : likeness;
            best = likeness > best ? likeness : best;
        }
        if (best <= 0) {
            return 0;
        }
        sum += best;
    }
    // What one side has more than the other weakens the match a little: lists are told in part.
    return a_n ? sum / a_n * (1 - 0.05 * (b_n - a_n > 4 ? 4 : b_n - a_n)) : 0;
}

static bool is_force(const dgm_record *r) {
    return dgm_category_family(r->category) == DGM_CATEGORY_COERCE;
}

// Sieges and occupations last; what is reported on the next day is still the same.
static bool lasts(const dgm_record *r) {
    return strncmp(r->cameo, "181", 3) == 0 || strncmp(r->cameo, "191", 3) == 0 || strncmp(r->cameo, "192", 3) == 0;
}

typedef struct side {
    const dgm_party *parties[2 * DGM_PARTIES_MAX]; /* (n) */
    uint32_t n;
} side;

static void add_side(side *out, const dgm_party *parties, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        out->parties[out->n++] = &parties[i];
    }
}

double dgm_item_parties(const dgm_item *a, const dgm_item *b, bool order_free, unsigned *grounds) {
    side actors_a = {.n = 0}, actors_b = {.n = 0}, recipients_a = {.n = 0}, recipients_b = {.n = 0};
    add_side(&actors_a, a->record.actors, a->record.actor_n);
    add_side(&actors_b, b->record.actors, b->record.actor_n);
    add_side(order_free ? &actors_a : &recipients_a, a->record.recipients, a->record.recipient_n);
    add_side(order_free ? &actors_b : &recipients_b, b->record.recipients, b->record.recipient_n);
    // Sanctions are what states do to each other: of their people, each stands for its country.
    bool states = a->record.category == DGM_CATEGORY_SANCTION && b->record.category == DGM_CATEGORY_SANCTION;
    double first = side_likeness(actors_a.parties, actors_a.n, actors_b.parties, actors_b.n, states, grounds);
    if (order_free) {
        // A single country in common is no meeting in common.
        uint32_t least = actors_a.n < actors_b.n ? actors_a.n : actors_b.n;
        if (least == 1 && actors_a.n != actors_b.n) {
            *grounds |= DGM_GROUND_ONE_SIDE;
            return first * 0.55;
        }
        return least == 1 ? first * 0.75 : first;
    }
    double second =
        side_likeness(recipients_a.parties, recipients_a.n, recipients_b.parties, recipients_b.n, states, grounds);
    bool first_told = actors_a.n && actors_b.n, second_told = recipients_a.n && recipients_b.n;
    if ((first_told && first <= 0) || (second_told && second <= 0)) {
        return 0;
    }
    if (first_told && second_told) {
        return (first + second) / 2;
    }
    double told = first_told ? first : second; // 0 where neither is
    bool alike = first_told ? !recipients_a.n && !recipients_b.n : !actors_a.n && !actors_b.n;
    *grounds |= DGM_GROUND_ONE_SIDE;
    if (a->record.category == DGM_CATEGORY_PROTEST && b->record.category == DGM_CATEGORY_PROTEST) {
        return told * (alike ? 0.85 : 0.75); // against whom goes without saying
    }
    if (is_force(&a->record) && is_force(&b->record)) {
        return told * (alike ? 0.45 : 0.4); // "killed in Iraq": the victims' country is hardly more than the place
    }
    return told * (alike ? 0.75 : 0.6);
}

double dgm_site_distance(const dgm_site *a, const dgm_site *b) {
    const double radius = 6371.0, degree = 0.017453292519943295; // km, radians
    double y = sin((b->latitude - a->latitude) * degree / 2), x = sin((b->longitude - a->longitude) * degree / 2);
    double h = y * y + cos(a->latitude * degree) * cos(b->latitude * degree) * x * x;
    return 2 * radius * asin(sqrt(h < 0 ? 0 : h > 1 ? 1 : h));
}

// Whether a code names no special form: "190", "04", "030".
static bool is_general(const char *cameo) {
    size_t n = strlen(cameo);
    return n < 3 || cameo[2] == '0';
}

static double code_likeness(const dgm_record *a, const dgm_record *b, unsigned *grounds) {
    if (dgm_category_family(a->category) != dgm_category_family(b->category)) {
        return -1;
    }
    if (a->category == b->category && strncmp(a->cameo, b->cameo, 3) == 0) {
        *grounds |= DGM_GROUND_CODE;
        return W_SAME_CODE;
    }
    *grounds |= DGM_GROUND_CATEGORY;
    if (a->category != b->category) {
        // Force against a crowd is repression or violence; a signed agreement is an agreement or support for it.
        bool force = dgm_category_family(a->category) == DGM_CATEGORY_COERCE;
        const dgm_record *coerce = a->category == DGM_CATEGORY_COERCE ? a : b;
        const dgm_record *agree = a->category == DGM_CATEGORY_AGREE ? a : b;
        if (force) {
            return strncmp(coerce->cameo, "175", 3) == 0 ? 0 : -1;
        }
        if (agree->category == DGM_CATEGORY_AGREE) {
            return strncmp(agree->cameo, "036", 3) == 0 ? -1 : 0;
        }
        return 0;
    }
    switch (a->category) {
    case DGM_CATEGORY_CONSULT: // a visit is a meeting, a meeting is a negotiation; a telephone call is neither
        return (strcmp(a->cameo, "041") == 0) != (strcmp(b->cameo, "041") == 0) && !is_general(a->cameo) &&
                       !is_general(b->cameo)
                   ? -1
                   : W_SAME_CATEGORY;
    case DGM_CATEGORY_PROTEST: return W_SAME_CATEGORY;
    case DGM_CATEGORY_ASSAULT: // a bombing is an attack; a kidnapping is not
        return (strncmp(a->cameo, "181", 3) == 0) != (strncmp(b->cameo, "181", 3) == 0) ? -1 : W_SAME_CATEGORY;
    case DGM_CATEGORY_NONE:
    case DGM_CATEGORY_AGREE:
    case DGM_CATEGORY_SUPPORT:
    case DGM_CATEGORY_CONCEDE:
    case DGM_CATEGORY_COOPERATE:
    case DGM_CATEGORY_AID:
    case DGM_CATEGORY_RETREAT:
    case DGM_CATEGORY_REQUEST:
    case DGM_CATEGORY_ACCUSE:
    case DGM_CATEGORY_REJECT:
    case DGM_CATEGORY_THREATEN:
    case DGM_CATEGORY_SANCTION:
    case DGM_CATEGORY_MOBILIZE:
    case DGM_CATEGORY_COERCE:
    case DGM_CATEGORY_N: break;
    }
    if (is_general(a->cameo) || is_general(b->cameo)) {
        return W_SAME_CATEGORY;
    }
    // An arrest is no seizure and an embargo no expulsion; words of refusal, of praise or of yielding shade into
    // another.
    bool deed = a->category == DGM_CATEGORY_COERCE || a->category == DGM_CATEGORY_SANCTION ||
                a->category == DGM_CATEGORY_AID || a->category == DGM_CATEGORY_MOBILIZE;
    return deed ? -1 : 0;
}

double dgm_item_overlap(const dgm_merge *merge, const dgm_item *a, const dgm_item *b) {
    const dgm_record *x = &a->record, *y = &b->record;
    double sum_x = 0, sum_y = 0, common = 0;
    if (x->term_n < TERMS_LEAST || y->term_n < TERMS_LEAST || !merge->term_counts) {
        return -1;
    }
    for (uint32_t i = 0, k = 0; i < x->term_n || k < y->term_n;) {
        bool first = k == y->term_n || (i < x->term_n && x->terms[i] <= y->terms[k]);
        bool both = first && k < y->term_n && x->terms[i] == y->terms[k];
        uint32_t term = first ? x->terms[i] : y->terms[k];
        double weight = log1p((double)(merge->item_n + 20) / merge->term_counts[term % DGM_TERM_COUNTS]);
        sum_x += first ? weight : 0;
        sum_y += !first || both ? weight : 0;
        common += both ? weight : 0;
        i += first;
        k += !first || both;
    }
    return common / (sum_x < sum_y ? sum_x : sum_y);
}

bool dgm_item_is_copy(const dgm_record *a, const dgm_record *b) {
    uint32_t common = 0, most = a->term_n > b->term_n ? a->term_n : b->term_n;
    if (a->words && a->words == b->words) {
        return true;
    }
    for (uint32_t i = 0, k = 0; i < a->term_n && k < b->term_n;) {
        bool both = a->terms[i] == b->terms[k], first = a->terms[i] < b->terms[k];
        common += both;
        i += both || first;
        k += both || !first;
    }
    return most >= COPY_TERMS && common * 5 >= most * 4;
}

static double time_likeness(const dgm_item *a, const dgm_item *b, unsigned *grounds) {
    if (a->from > a->to || b->from > b->to) {
        return 0; // no day on one of them
    }
    if (a->from > b->to || b->from > a->to) {
        return -1;
    }
    bool vague_a = a->record.basis == DGM_BASIS_PUBLISHED, vague_b = b->record.basis == DGM_BASIS_PUBLISHED;
    if (vague_a && vague_b) {
        *grounds |= DGM_GROUND_PUBLISHED;
        return a->to == b->to ? W_WITHIN : W_PUBLISHED;
    }
    if (a->from == b->from && a->to == b->to && !vague_a && !vague_b) {
        *grounds |= DGM_GROUND_DAY;
        return a->to - a->from < 7 ? W_SAME_DAY : W_WITHIN;
    }
    *grounds |= DGM_GROUND_WITHIN;
    return a->to - a->from > 400 || b->to - b->from > 400 ? 0 : W_WITHIN;
}

bool dgm_site_is_spot(const dgm_site *site) {
    return site->name && (site->kind == 'p' || site->kind == 's' || (!site->kind && site->geonames));
}

static bool is_country(const dgm_site *site) {
    return site->kind == 'c' || (!site->kind && !site->geonames);
}

static double place_likeness(const dgm_site *a, const dgm_site *b, unsigned *grounds) {
    if (!a->name || !b->name) {
        return 0;
    }
    bool one_country = is_same(a->country, b->country);
    if (has(a->country) && has(b->country) && !one_country) {
        return -1;
    }
    if (is_country(a) || is_country(b)) {
        *grounds |= one_country ? DGM_GROUND_COUNTRY : 0;
        return one_country ? W_COUNTRY : 0;
    }
    bool same = (a->geonames && a->geonames == b->geonames) || strcmp(a->name, b->name) == 0;
    double distance = same ? 0 : dgm_site_distance(a, b);
    if (dgm_site_is_spot(a) && dgm_site_is_spot(b)) {
        *grounds |= distance <= SAME_PLACE_KM ? DGM_GROUND_PLACE : 0;
        return distance <= SAME_PLACE_KM ? W_PLACE : -1;
    }
    // A province, a coast: large, and what lies in it is some way from its middle.
    if (same) {
        *grounds |= DGM_GROUND_PLACE;
        return W_REGION;
    }
    *grounds |= one_country ? DGM_GROUND_COUNTRY : 0;
    return distance > REGION_KM ? -1 : one_country ? W_COUNTRY : 0;
}

// First counts are too low and last ones corrected: half as many again is the same incident, five times is not.
static double number_likeness(int32_t a, int32_t b, unsigned *grounds) {
    if (a < 0 || b < 0) {
        return 0;
    }
    int32_t low = a < b ? a : b, high = a < b ? b : a;
    if (low == high && low) {
        *grounds |= DGM_GROUND_NUMBER;
        return low < 3 ? W_NEAR_NUMBER : W_NUMBER; // one and two are told every day
    }
    if (high - low <= 2 || (double)high <= 1.5 * (double)low) {
        *grounds |= DGM_GROUND_NUMBER;
        return low < 5 ? W_NEAR_NUMBER / 2 : W_NEAR_NUMBER;
    }
    return (double)high > 3.0 * (double)low ? -1 : 0;
}

// Whether something tells this act of violence from others by the like of its parties.
static bool is_anchored(unsigned found, double overlap) {
    return (found & (DGM_GROUND_PLACE | DGM_GROUND_NUMBER | DGM_GROUND_COPY)) != 0 || overlap >= OVERLAP_SURE;
}

// Whether somebody is named in both, in one of them, or in neither.
typedef enum names { NAMES_NONE, NAMES_SHARED, NAMES_OTHER } names;

static names compare_names(const dgm_record *a, const dgm_record *b) {
    bool named_a = false, named_b = false;
    for (uint32_t i = 0; i < a->actor_n + a->recipient_n; i++) {
        const dgm_party *p = i < a->actor_n ? &a->actors[i] : &a->recipients[i - a->actor_n];
        named_a = named_a || is_named(p);
        for (uint32_t k = 0; k < b->actor_n + b->recipient_n; k++) {
            const dgm_party *q = k < b->actor_n ? &b->actors[k] : &b->recipients[k - b->actor_n];
            named_b = named_b || is_named(q);
            if (is_named(p) && strcmp(p->id, q->id) == 0) {
                return NAMES_SHARED;
            }
        }
    }
    return named_a && named_b ? NAMES_OTHER : NAMES_NONE;
}

double dgm_item_likeness(const dgm_merge *merge, const dgm_item *a, const dgm_item *b, unsigned *grounds) {
    if (a->standing != b->standing) {
        return -1;
    }
    const dgm_record *ra = &a->record, *rb = &b->record;
    unsigned found = 0;
    double code = code_likeness(ra, rb, &found), time = time_likeness(a, b, &found);
    double place = place_likeness(&ra->place, &rb->place, &found);
    double killed = number_likeness(ra->killed, rb->killed, &found);
    double injured = number_likeness(ra->injured, rb->injured, &found);
    if (code < 0 || time < 0 || place < 0 || killed < 0 || injured < 0) {
        return -1;
    }
    double parties = 0;
    if (a->root_n && b->root_n) {
        parties = dgm_item_parties(a, b, a->order_free || b->order_free, &found);
        if (parties <= 0) {
            return -1;
        }
    } else if (place < W_PLACE) {
        return -1; // nobody and nowhere in common
    } else {
        parties = 0.4;
    }
    bool force = is_force(ra) && is_force(rb), one_document = strcmp(ra->document, rb->document) == 0;
    if (force && place >= W_PLACE && parties < PLACED_PARTIES) {
        parties = PLACED_PARTIES; // of one attack in one town, papers name whom they know
    }
    double sum = W_PARTIES * parties + code + time + place + (killed > injured ? killed : injured);
    if (is_same(ra->trigger, rb->trigger)) {
        found |= DGM_GROUND_WORDS;
        sum += W_WORDS;
    }
    bool vague = a->to - a->from > VAGUE_DAYS || b->to - b->from > VAGUE_DAYS;
    uint32_t gap = ra->sentence < rb->sentence ? rb->sentence - ra->sentence : ra->sentence - rb->sentence;
    double overlap = one_document && gap == 0 ? -1 : dgm_item_overlap(merge, a, b);
    if (overlap >= 0) {
        double words = W_OVERLAP * (overlap - OVERLAP_CHANCE);
        double least = a->order_free && b->order_free ? 0 : OVERLAP_LEAST; // talks are told in any words
        sum += words < least ? least : words > OVERLAP_MOST ? OVERLAP_MOST : words;
        found |= overlap >= OVERLAP_SURE ? DGM_GROUND_TERMS : 0;
    }
    if (!one_document) {
        if (dgm_item_is_copy(ra, rb) && (found & DGM_GROUND_WORDS)) {
            found |= DGM_GROUND_COPY;
            sum += W_COPY;
        }
    } else {
        sum += force && gap < 2 ? W_RETOLD : gap == 0 ? W_ONE_SENTENCE : 0;
    }
    bool anchored = is_anchored(found, overlap);
    if (force && parties < SURE_PARTIES && !anchored && !(one_document && gap < 2)) {
        return -1; // somebody attacked somebody: that much happens every day
    }
    // Within one country, courts sentence, ministers resign and police arrest every day.
    if (a->root_n < 2 && b->root_n < 2 && !(one_document && gap < 2)) {
        names named = compare_names(ra, rb);
        bool dated = (found & DGM_GROUND_DAY) != 0 && !vague;
        if (named == NAMES_OTHER ? overlap < OVERLAP_SURE
                                 : named == NAMES_NONE && !anchored && !(dated && parties > 0.5)) {
            return -1;
        }
    }
    if (vague && force && !anchored) {
        return -1; // of the attacks of a year, any could be meant
    }
    if (vague && (found & DGM_GROUND_ONE_SIDE) && !anchored) {
        sum += W_VAGUE;
    }
    bool repeats = (force && !lasts(ra) && !lasts(rb)) || ra->category == DGM_CATEGORY_PROTEST ||
                   ra->category == DGM_CATEGORY_MOBILIZE;
    if (repeats && ra->basis == DGM_BASIS_PUBLISHED && rb->basis == DGM_BASIS_PUBLISHED && a->to != b->to) {
        int32_t days = a->to > b->to ? a->to - b->to : b->to - a->to;
        sum += W_OTHER_DAY * days * (overlap >= OVERLAP_CERTAIN ? 0 : overlap >= OVERLAP_SURE ? 0.5 : 1);
    }
    // Tolls grow from day to day; of one day, two that differ are two.
    bool reported = ra->basis == DGM_BASIS_PUBLISHED && rb->basis == DGM_BASIS_PUBLISHED;
    if (force && (reported || found & DGM_GROUND_DAY) && !(found & DGM_GROUND_NUMBER) && ra->killed >= 0 &&
        rb->killed >= 0) {
        sum += found & DGM_GROUND_PLACE ? W_OTHER_NUMBER : 2 * W_OTHER_NUMBER;
    }
    *grounds |= found;
    return sum;
}
