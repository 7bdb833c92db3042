// Stands in for a program while its folder has no source.
int main() {}
