#pragma once
#include <gmime/gmime.h>

// Macros that look like functions, which Swift can't call.
static inline gboolean casebook_is_multipart(GMimeObject *object) { return GMIME_IS_MULTIPART(object); }
static inline gboolean casebook_is_message_part(GMimeObject *object) { return GMIME_IS_MESSAGE_PART(object); }
static inline gboolean casebook_is_part(GMimeObject *object) { return GMIME_IS_PART(object); }
static inline GMimeMultipart *casebook_multipart(GMimeObject *object) { return (GMimeMultipart *)object; }
static inline GMimeMessagePart *casebook_message_part(GMimeObject *object) { return (GMimeMessagePart *)object; }
static inline GMimePart *casebook_part(GMimeObject *object) { return (GMimePart *)object; }
static inline GMimeObject *casebook_object(GMimeMessage *message) { return (GMimeObject *)message; }
static inline GMimeStreamMem *casebook_memory(GMimeStream *stream) { return (GMimeStreamMem *)stream; }
