"""Words that say nothing of what is looked for, when others do.

They are half of any text: the search index has them once a page, and a query with other words does
without them.
"""

FUNCTION_WORDS = frozenset(
    """
    och att det som en på är av för med till den inte om vi ett men när kan ska då de har hur vad
    vem vilka vilken vilket varför var man jag du ni han hon oss er dem sig sin sitt sina min mitt
    mina din ditt dina vår vårt våra i ur vid hos från under över mellan efter mot eller så också
    bara där här dig mig finns få får gör göra vill blir bli vara varit skulle kunde måste alla allt
    någon något några denna detta dessa genom inom utan annars
    """.split()
)
