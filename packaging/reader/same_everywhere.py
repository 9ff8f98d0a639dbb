"""Makes an exported network answer alike, to the last bit, on processors with AVX-512 and without.

Products of whole numbers are exact everywhere. Of the rest onnxruntime 1.31 computes two things in
another order where a processor has AVX-512: the sum in a softmax, and GELU where it recognises one (see
the kernels that its ``onnxruntime/core/mlas/lib/platform.cpp`` chooses from). In single steps both are
computed by kernels that, by their source, round alike on every processor of x86-64's third level (AVX2
and FMA). On others the last digits may differ.
"""

from collections.abc import Iterator

import numpy as np
import onnx
from onnx import helper, numpy_helper


def make_same_everywhere(model: onnx.ModelProto) -> None:
    """Write softmax in single steps, and GELU so that it is not recognised: the same but for rounding.

    Raises:
        ValueError: when an ``Erf`` is no part of a GELU as torch exports it.
    """
    graph = model.graph
    late: dict[str, onnx.NodeProto] = {}
    nodes: list[onnx.NodeProto] = []
    for node in graph.node:
        if node.op_type == "Softmax":
            *steps, division = _softmax_steps(node, graph)
            nodes.extend(steps)
            weighing = _readers(node, graph)
            if [(each.op_type, each.input[0]) for each in weighing] == [("MatMul", node.output[0])]:
                # A weighted sum has fewer numbers than its weights: it is quicker to divide the sum.
                late[weighing[0].name] = _divided_behind(weighing[0], division)
            else:
                nodes.append(division)
        else:
            nodes.append(node)
            if node.op_type == "Erf":
                _halve_first(node, graph)
            if node.name in late:
                nodes.append(late[node.name])
    del graph.node[:]
    graph.node.extend(nodes)


def _softmax_steps(softmax: onnx.NodeProto, graph: onnx.GraphProto) -> Iterator[onnx.NodeProto]:
    (values,), (shares,) = softmax.input, softmax.output
    axis = helper.get_node_attr_value(softmax, "axis")
    highest, below, powers, along, together = (
        f"{shares}/{step}" for step in ("highest", "below", "powers", "axis", "sum")
    )
    graph.initializer.append(numpy_helper.from_array(np.array([axis], np.int64), along))
    yield helper.make_node("ReduceMax", [values], [highest], axes=[axis], keepdims=1)
    yield helper.make_node("Sub", [values, highest], [below])
    yield helper.make_node("Exp", [below], [powers])
    yield helper.make_node("ReduceSum", [powers, along], [together], keepdims=1)
    yield helper.make_node("Div", [powers, together], [shares])


def _divided_behind(weighing: onnx.NodeProto, division: onnx.NodeProto) -> onnx.NodeProto:
    """Let a product weigh by what was to be divided, and return the division of what comes out."""
    powers, together = division.input
    mean = weighing.output[0]
    weighing.input[0], weighing.output[0] = powers, f"{mean}/undivided"
    return helper.make_node("Div", [weighing.output[0], together], [mean])


def _halve_first(erf: onnx.NodeProto, graph: onnx.GraphProto) -> None:
    """Turn ``(1 + erf) * x * 0.5`` into ``(1 + erf) * 0.5 * x``, which no fusion looks for."""
    raised = _reader(erf, graph, "Add")
    weighed = _reader(raised, graph, "Mul")
    halved = _reader(weighed, graph, "Mul")
    (value,) = (name for name in weighed.input if name != raised.output[0])
    (half,) = (name for name in halved.input if name != weighed.output[0])
    weighed.input[:] = [raised.output[0], half]
    halved.input[:] = [weighed.output[0], value]


def _reader(node: onnx.NodeProto, graph: onnx.GraphProto, kind: str) -> onnx.NodeProto:
    readers = _readers(node, graph)
    if [each.op_type for each in readers] != [kind]:
        raise ValueError(f"{node.name} is no part of a GELU as torch exports it")
    return readers[0]


def _readers(node: onnx.NodeProto, graph: onnx.GraphProto) -> list[onnx.NodeProto]:
    return [each for each in graph.node if node.output[0] in each.input]
