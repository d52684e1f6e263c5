"""Figures as tables: everyone's, and how they are to the first one's."""

from collections.abc import Mapping

from bench.measuring import Cost

_HEAD = (
    f"{'':<18}{'seconds':>9}{'ratio':>7}{'cpu s':>9}{'ratio':>7}"
    f"{'peak MB':>9}{'ratio':>7}{'files':>9}{'MB':>8}"
)


def table(title: str, costs: Mapping[str, Cost]) -> str:
    """A line for each; ratios are to the first."""
    first = next(iter(costs.values()))
    lines = [f"{name:<18}{_line(cost, first)}" for name, cost in costs.items()]
    return "\n".join([title, _HEAD, *lines, ""])


def _line(cost: Cost, first: Cost) -> str:
    return (
        f"{cost.seconds:>9.2f}{cost.seconds / first.seconds:>7.2f}"
        f"{cost.processor:>9.2f}{cost.processor / first.processor:>7.2f}"
        f"{cost.memory / 1e6:>9.0f}{cost.memory / first.memory:>7.2f}"
        f"{cost.files:>9,.0f}{cost.written / 1e6:>8.1f}"
    )
