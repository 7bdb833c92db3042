// The main function of every test program: doctest's own. Knows nothing of what is tested.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
