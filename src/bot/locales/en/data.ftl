### Data

erase-question = Erase all your data? Topics, words you follow, hour, saved articles and the history of what was sent will be gone for good.
    What is kept is only the count of broadcasts sent, without a name and without your number.
button-erase-yes = Yes, erase everything
button-erase-no = No, keep it
erased = All your data has been erased. Thank you for having used Kabar. Come back at any time with /start.
erase-kept = Nothing was erased.
data-caption = This is everything Kabar holds about this chat.
data-none = Kabar holds nothing about this chat.
privacy = <b>What Kabar stores</b>
    The number of this chat, your language, time zone, topics and hour, the words you asked to follow, what you muted, the articles you saved, how often you opened news of a topic (not which), and which news was sent.

    <b>What it does not store</b>
    Your name, phone number and whatever else you write. What you send is used to answer you, then thrown away.

    <b>Your rights</b>
    A copy of your data: /mydata. Erase everything: /forget.
