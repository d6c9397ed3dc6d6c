//! Strongly connected components, without recursion.

/// The component of each vertex of a graph given by its arcs. Components are numbered so that every arc goes from a higher
/// number to a lower one, or stays inside.
pub(crate) fn components(vertices: usize, arcs: &[(u32, u32)]) -> (Vec<u32>, usize) {
    let mut from = vec![0_u32; vertices + 1];
    arcs.iter().for_each(|&(a, _)| from[a as usize + 1] += 1);
    (0..vertices).for_each(|v| from[v + 1] += from[v]);
    let mut place = from.clone();
    let mut to = vec![0; arcs.len()];
    for &(a, b) in arcs {
        to[place[a as usize] as usize] = b;
        place[a as usize] += 1;
    }

    // Tarjan's algorithm; `next` is where each vertex's loop over its arcs stands.
    const NEW: u32 = u32::MAX;
    let mut next = from[..vertices].to_vec();
    let (mut index, mut low) = (vec![NEW; vertices], vec![0; vertices]);
    let mut component = vec![NEW; vertices];
    let (mut count, mut found) = (0, 0);
    let (mut path, mut waiting): (Vec<u32>, Vec<u32>) = (vec![], vec![]);
    for root in 0..vertices as u32 {
        if index[root as usize] != NEW {
            continue;
        }
        path.push(root);
        while let Some(&v) = path.last() {
            let at = v as usize;
            if index[at] == NEW {
                index[at] = count;
                low[at] = count;
                count += 1;
                waiting.push(v);
            }
            if next[at] < from[at + 1] {
                let w = to[next[at] as usize] as usize;
                next[at] += 1;
                if index[w] == NEW {
                    path.push(w as u32);
                } else if component[w] == NEW {
                    low[at] = low[at].min(index[w]);
                }
                continue;
            }
            path.pop();
            if let Some(&parent) = path.last() {
                low[parent as usize] = low[parent as usize].min(low[at]);
            }
            if low[at] == index[at] {
                while let Some(w) = waiting.pop() {
                    component[w as usize] = found;
                    if w == v {
                        break;
                    }
                }
                found += 1;
            }
        }
    }
    (component, found as usize)
}

#[cfg(test)]
mod tests {
    use super::components;

    #[test]
    fn a_ring_is_one_component_and_arcs_lead_downwards() {
        let arcs = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 3), (0, 5)];
        let (component, count) = components(6, &arcs);
        assert_eq!(count, 3);
        assert!(component[0] == component[1] && component[1] == component[2]);
        assert_eq!(component[3], component[4]);
        assert!(arcs.iter().all(|&(a, b)| component[a as usize] >= component[b as usize]));
    }

    #[test]
    fn a_long_chain_does_not_recurse() {
        let arcs: Vec<(u32, u32)> = (0..100_000).map(|v| (v, v + 1)).collect();
        assert_eq!(components(100_001, &arcs).1, 100_001);
    }
}
