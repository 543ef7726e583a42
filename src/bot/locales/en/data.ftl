### Data

erase-question = <b>Erase all your data?</b>
    Topics, words you follow or mute, hours, saved articles and the history of what was sent will be gone for good.
    What stays is only the count of broadcasts sent, without your name and without your number.
button-erase-yes = Yes, erase everything
button-erase-no = No, keep it
erased = All your data has been erased. Thank you for having used Kabar. Come back at any time with /start.
erased-newsroom = You belong to the newsroom: the record of what you did there keeps your name until an owner removes you.
erase-kept = Nothing was erased.
data-caption = This is everything Kabar holds about this chat.
data-none = Kabar holds nothing about this chat.
privacy = <b>What is stored</b>
    The number of this chat, your language and time zone.
    Your choices: topics, words, hours, quiet hours, what you mute, saved articles, groups you set up.
    Which news and advertisements were sent, and which topics you open often.

    <b>What is not stored</b>
    Your name, phone number and whatever else you write. What you send is used to answer you, then thrown away. It is never logged.

    <b>What for</b>
    Only to send you the news you asked for.

    <b>Your rights</b>
    /mydata — a copy of everything in one file
    /forget — erase everything, at once
