### Sharing from any chat

inline-none = Nothing found. Open Kabar
inline-start = Choose your news topics in Kabar
inline-topics = Open Kabar to change your topics
