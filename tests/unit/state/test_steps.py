"""Steps of views and edits of the data are taken back in the order in which they were made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.state.steps import LONGEST, Steps


def test_a_step_of_a_view_is_taken_back_and_done_again() -> None:
    steps = Steps()
    steps.note_view({"arrows": None}, {"arrows": ("a",)}, "Arrow")
    assert (steps.can_undo, steps.undo_name, steps.can_redo) == (True, "Arrow", False)
    assert steps.undo() == {"arrows": None}
    assert (steps.can_undo, steps.can_redo, steps.redo_name) == (False, True, "Arrow")
    assert steps.redo() == {"arrows": ("a",)}


def test_an_edit_of_the_data_has_its_turn() -> None:
    steps = Steps()
    steps.note_view({"n": 0}, {"n": 1})
    steps.note_data()
    steps.note_view({"n": 1}, {"n": 2})
    assert steps.undo() == {"n": 1}
    assert not steps.can_undo
    assert steps.undo() is None
    assert steps.undo() == {"n": 0}
    assert steps.undo() is None
    assert [steps.redo(), steps.redo(), steps.redo(), steps.redo()] == [{"n": 1}, None, {"n": 2}, None]


def test_a_new_step_forgets_what_was_taken_back() -> None:
    steps = Steps()
    steps.note_view({"n": 0}, {"n": 1})
    steps.undo()
    steps.note_data()
    assert not steps.can_redo
    assert steps.redo() is None


def test_only_the_steps_of_one_field_are_forgotten() -> None:
    steps = Steps()
    steps.note_view({"arrows": 1}, {"arrows": 2})
    steps.note_view({"assumptions": 1}, {"assumptions": 2})
    steps.note_view({"arrows": 2}, {"arrows": 3})
    steps.forget("arrows")
    assert steps.undo() == {"assumptions": 1}
    assert steps.undo() is None


@given(st.lists(st.booleans(), max_size=LONGEST + 20))
def test_whatever_was_done_undo_and_redo_come_back_to_the_same(kinds: list[bool]) -> None:
    steps, value = Steps(), 0
    for is_view in kinds:
        if is_view:
            steps.note_view({"n": value}, {"n": value + 1})
            value += 1
        else:
            steps.note_data()
    end = value
    for _ in range(LONGEST):
        fields = steps.undo()
        value = fields["n"] if fields is not None else value
    for _ in range(LONGEST):
        fields = steps.redo()
        value = fields["n"] if fields is not None else value
    assert value == end
