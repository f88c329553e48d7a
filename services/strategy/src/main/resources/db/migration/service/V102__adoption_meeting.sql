-- The first day on which the meeting can have been held; not known of those taken in earlier.
ALTER TABLE adoption_consultation ADD COLUMN meeting DATE;
