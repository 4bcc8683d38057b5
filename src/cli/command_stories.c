// dragoman stories: the affairs that a store's events belong to.
#include "cli/cli.h"

int dgm_cli_stories(const dgm_cli_options *options) {
    dgm_cli_listing list;
    dgm_store *store = NULL;
    dgm_err err = {0};
    int status = DGM_EXIT_FAILED;
    if (!dgm_cli_open_store(&store, options, "stories", &status)) {
        return status;
    }
    if (dgm_cli_listing_open(&list, options, dgm_write_story_csv_header)) {
        dgm_code code = dgm_store_stories(store, dgm_cli_listing_story, &list, &err);
        status = dgm_cli_listing_close(&list);
        if (code != DGM_OK) {
            dgm_cli_put_error(&err);
            status = DGM_EXIT_FAILED;
        }
    }
    dgm_store_close(store);
    return status;
}
