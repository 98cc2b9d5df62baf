// Nothing to call: the library is loaded before the C library (LD_PRELOAD) and stands in for its calls; see faults.c.
