/** An emoji in front, flags and keycaps too: `🔥 Drama`, `🇫🇷 Mistral`, `1️⃣ Ouvrez`. */
export const startsWithEmoji: RegExp = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3)/u;
